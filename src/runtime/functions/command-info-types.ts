import { defineEnum, defineType } from '../../types/declare.ts';
import { EnumType, type EnumValue } from '../../types/enums.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import type { AliasInfo, CommandInfo, ExternalScriptInfo, FunctionInfo, ScriptInfo } from './command-info.ts';

const automation = 'System.Management.Automation';

const knownCommandTypes = findType(`${automation}.CommandTypes`);
export const commandTypes: EnumType =
  knownCommandTypes instanceof EnumType
    ? knownCommandTypes
    : defineEnum(
        `${automation}.CommandTypes`,
        'Alias=1 Function=2 Filter=4 Cmdlet=8 ExternalScript=16 Application=32 Script=64 Configuration=256 All=383',
        { flags: true },
      );

function kind(name: string): EnumValue {
  const value = commandTypes.named(name);
  if (value === undefined) throw new Error(`${name} is no command type`);
  return value;
}

export const commandInfoType: NetType = defineType(`${automation}.CommandInfo`, {
  isAbstract: true,
  members: () => ({
    'string Name {get;}': (self: CommandInfo) => self.name,
    'string Source {get;}': (self: CommandInfo) => sourceOf(self),
    'string ModuleName {get;}': (self: CommandInfo) => sourceOf(self),
    'System.Object Module {get;}': (self: CommandInfo) => self.module,
    'string ToString()': (self: CommandInfo) => self.toString(),
  }),
});

function sourceOf(info: CommandInfo): string {
  if ('cmdlet' in info) return info.cmdlet.module;
  return info.module?.name ?? '';
}

function infoType(
  name: string,
  base: NetType,
  type: string,
  members: () => Record<string, (self: never) => Value | undefined>,
): NetType {
  return defineType(`${automation}.${name}`, {
    base,
    members: () => ({ 'System.Object CommandType {get;}': () => kind(type), ...members() }),
  });
}

const scriptMembers = () => ({
  'scriptblock ScriptBlock {get;}': (self: FunctionInfo | ScriptInfo | ExternalScriptInfo) => self.block,
  'string Definition {get;}': (self: FunctionInfo | ScriptInfo | ExternalScriptInfo) =>
    'path' in self ? self.path : self.block.text,
});

export const functionInfoType = infoType('FunctionInfo', commandInfoType, 'Function', scriptMembers);
export const filterInfoType = infoType('FilterInfo', functionInfoType, 'Filter', () => ({}));
export const aliasInfoType = infoType('AliasInfo', commandInfoType, 'Alias', () => ({
  'string Definition {get;}': (self: AliasInfo) => self.definition,
  'string Description {get;}': (self: AliasInfo) => self.description,
}));
export const cmdletInfoType = infoType('CmdletInfo', commandInfoType, 'Cmdlet', () => ({}));
export const externalScriptInfoType = infoType('ExternalScriptInfo', commandInfoType, 'ExternalScript', () => ({
  ...scriptMembers(),
  'string Path {get;}': (self: ExternalScriptInfo) => self.path,
}));
export const scriptInfoType = infoType('ScriptInfo', commandInfoType, 'Script', scriptMembers);
