import type { Module } from '../../../src/runtime/modules/module.ts';
import '../../../src/runtime/modules/module-specification.ts';
import type { ModuleSpecification } from '../../../src/runtime/modules/module-specification.ts';

declare module '../../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    PSModuleInfo: Module;
    ModuleSpecification: ModuleSpecification;
  }
}
