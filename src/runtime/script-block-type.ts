import { defineType } from '../types/declare.ts';
import type { ScriptBlock } from './script-block.ts';

export const scriptBlockType = defineType('System.Management.Automation.ScriptBlock', {
  accelerators: ['scriptblock'],
  members: () => ({ 'string ToString()': (self: ScriptBlock) => self.text }),
});
