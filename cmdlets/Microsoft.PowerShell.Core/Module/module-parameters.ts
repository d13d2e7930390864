import type { Module } from '../../../src/runtime/modules/module.ts';
import '../../../src/runtime/modules/module-specification.ts';
import type { ModuleSpecification } from '../../../src/runtime/modules/module-specification.ts';
import { defineType } from '../../../src/types/declare.ts';

declare module '../../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    PSModuleInfo: Module;
    ModuleSpecification: ModuleSpecification;
  }
}

// There are no assemblies here: a type that no value has keeps other values away from -Assembly.
defineType('System.Reflection.Assembly', { isAbstract: true, members: () => ({}) });
