import { defineType } from '../../types/declare.ts';
import type { Module } from './module.ts';

export const moduleType = defineType('System.Management.Automation.PSModuleInfo', {
  accelerators: ['psmoduleinfo'],
  members: () => ({ 'string Name {get;}': (self: Module) => self.name }),
});
