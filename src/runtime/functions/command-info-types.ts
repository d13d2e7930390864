import { defineType } from '../../types/declare.ts';
import type { FunctionInfo } from './command-info.ts';

const name = 'System.Management.Automation';
export const commandInfoType = defineType(`${name}.CommandInfo`, {
  members: () => ({ 'string Name {get;}': (self: FunctionInfo) => self.name }),
});
export const functionInfoType = defineType(`${name}.FunctionInfo`, { base: commandInfoType });
export const filterInfoType = defineType(`${name}.FilterInfo`, { base: functionInfoType });
export const aliasInfoType = defineType(`${name}.AliasInfo`, { base: commandInfoType });
export const cmdletInfoType = defineType(`${name}.CmdletInfo`, { base: commandInfoType });
export const externalScriptInfoType = defineType(`${name}.ExternalScriptInfo`, { base: commandInfoType });
