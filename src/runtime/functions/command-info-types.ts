import { defineEnum, defineType, type MemberTable } from '../../types/declare.ts';
import { EnumType, type EnumValue } from '../../types/enums.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import { Version } from '../../types/version.ts';
import { allSets, CommandMetadata } from '../binder/metadata.ts';
import { syntaxLines } from '../completion/syntax.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { entryVisibility, scopedItemOptions } from '../item-options.ts';
import { splitName } from '../modules/verbs.ts';
import type {
  AliasInfo,
  ApplicationInfo,
  CmdletInfo,
  CommandInfo,
  ExternalScriptInfo,
  FunctionInfo,
  RunnableInfo,
  ScriptInfo,
} from './command-info.ts';
import { outputTypeObjects, parameterSetObjects, parameterTable } from './parameter-objects.ts';

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
    // Each kind of command says its own.
    'System.Object CommandType {get;}': (self: CommandInfo) => kind(self.netType.name.replace(/Info$/, '')),
    'string Source {get;}': (self: CommandInfo) => sourceOf(self),
    'System.Object Version {get;}': versionOf,
    'System.Object Visibility {get;}': () => entryVisibility.named('Public') ?? null,
    'string ModuleName {get;}': (self: CommandInfo) => sourceOf(self),
    'System.Object Module {get;}': (self: CommandInfo) => ('moduleObject' in self ? self.moduleObject : self.module),
    'System.Object Parameters {get;}': (self: CommandInfo) => fromTarget(self, (info) => parameterTable(info.metadata)),
    'System.Object ParameterSets {get;}': (self: CommandInfo) =>
      fromTarget(self, (info) => parameterSetObjects(info.metadata)),
    'string ToString()': (self: CommandInfo) => self.toString(),
  }),
});

/** The same of the command itself, or of the one that an alias stands for in the end. */
function fromTarget(info: CommandInfo, read: (info: RunnableInfo) => Value): Value {
  const target = 'definition' in info && 'resolved' in info ? info.resolved() : (info as RunnableInfo);
  return target === null ? null : read(target);
}

function sourceOf(info: CommandInfo): string {
  if ('cmdlet' in info) return info.cmdlet.module;
  if ('program' in info) return info.path;
  return info.module?.name ?? '';
}

function versionOf(info: CommandInfo, context: EvaluationContext): Value {
  if ('program' in info) return Version.parse(programVersion);
  const module = 'moduleObject' in info ? info.moduleObject : info.module;
  if (module === null) return null;
  const type = findType('System.Version');
  return type === null ? module.version : context.convert(module.version, type);
}

function infoType(name: string, base: NetType, members: () => MemberTable): NetType {
  return defineType(`${automation}.${name}`, { base, members });
}

const outputMember = {
  'System.Object OutputType {get;}': (self: CommandInfo) =>
    fromTarget(self, (info) => outputTypeObjects(info.metadata)),
};

const scriptMembers = () => ({
  'scriptblock ScriptBlock {get;}': (self: FunctionInfo | ScriptInfo | ExternalScriptInfo) => self.block,
  'string Definition {get;}': (self: FunctionInfo | ScriptInfo | ExternalScriptInfo) =>
    'path' in self ? self.path : self.block.text,
});

const nameMembers = {
  'string Verb {get;}': (self: CommandInfo) => splitName(self.name)[0],
  'string Noun {get;}': (self: CommandInfo) => splitName(self.name)[1],
};

const optionMembers = {
  'System.Object Options {get;set;}': {
    get: (self: FunctionInfo | AliasInfo) => scopedItemOptions.of(self.options),
    set: (self: FunctionInfo | AliasInfo, value: Value, context: EvaluationContext) => {
      const options = context.convert(value, scopedItemOptions);
      if (options !== null && typeof options === 'object' && 'value' in options) self.options = Number(options.value);
    },
  },
  'string Description {get;set;}': {
    get: (self: FunctionInfo | AliasInfo) => self.description,
    set: (self: FunctionInfo | AliasInfo, text: string) => {
      self.description = text;
    },
  },
};

function defaultSetOf({ metadata }: RunnableInfo): Value {
  return metadata.defaultSet === allSets ? null : metadata.defaultSet;
}

export const functionInfoType = infoType('FunctionInfo', commandInfoType, () => ({
  'scriptblock ScriptBlock {get;}': (self: FunctionInfo) => self.block,
  'bool CmdletBinding {get;}': (self: FunctionInfo) => self.metadata.cmdletBinding,
  'string DefaultParameterSet {get;}': defaultSetOf,
  'string Definition {get;}': (self: FunctionInfo) => self.block.text,
  ...optionMembers,
  ...nameMembers,
  ...outputMember,
}));
export const filterInfoType = infoType('FilterInfo', functionInfoType, () => ({}));
export const aliasInfoType = infoType('AliasInfo', commandInfoType, () => ({
  'string ResolvedCommandName {get;}': (self: AliasInfo) => self.resolved()?.name ?? null,
  'string DisplayName {get;}': (self: AliasInfo) => `${self.name} -> ${self.definition}`,
  'System.Object ReferencedCommand {get;}': (self: AliasInfo) => self.resolved(),
  'System.Object ResolvedCommand {get;}': (self: AliasInfo) => self.resolved(),
  'string Definition {get;}': (self: AliasInfo) => self.definition,
  ...optionMembers,
  ...outputMember,
}));
export const cmdletInfoType = infoType('CmdletInfo', commandInfoType, () => ({
  'string DLL {get;}': () => '',
  ...nameMembers,
  'string HelpFile {get;}': (self: CmdletInfo) => `${self.cmdlet.module}.dll-Help.xml`,
  'System.Object Version {get;}': versionOf,
  'string Definition {get;}': (self: CmdletInfo) =>
    syntaxLines(self.metadata)
      .map((line) => `\n${line}\n`)
      .join(''),
  'string DefaultParameterSet {get;}': defaultSetOf,
  ...outputMember,
  'System.Object Options {get;}': () => scopedItemOptions.of(0),
}));
export const externalScriptInfoType = infoType('ExternalScriptInfo', commandInfoType, () => ({
  ...scriptMembers(),
  'string Path {get;}': (self: ExternalScriptInfo) => self.path,
  'string ScriptContents {get;}': (self: ExternalScriptInfo) => self.block.text,
  ...outputMember,
}));
const stringOutput = new CommandMetadata({
  name: '',
  parameters: [],
  cmdletBinding: false,
  script: false,
  outputTypes: ['System.String'],
});

/** What Windows' own files bear. */
const programVersion = '10.0.26100.1';

export const applicationInfoType = infoType('ApplicationInfo', commandInfoType, () => ({
  'string Path {get;}': (self: ApplicationInfo) => self.path,
  'string Extension {get;}': (self: ApplicationInfo) => self.name.slice(self.name.lastIndexOf('.')),
  'string Definition {get;}': (self: ApplicationInfo) => self.path,
  'System.Object Parameters {get;}': () => null,
  'System.Object ParameterSets {get;}': () => null,
  'System.Object OutputType {get;}': () => outputTypeObjects(stringOutput),
  'string FileVersionInfo {get;}': fileVersionInfo,
}));

function fileVersionInfo({ path, name, program }: ApplicationInfo): string {
  const entries = [
    ['File', path],
    ['InternalName', name],
    ['OriginalFilename', name],
    ['FileVersion', `${programVersion} (WinBuild.160101.0800)`],
    ['FileDescription', program.description],
    ['Product', 'Microsoft\u00ae Windows\u00ae Operating System'],
    ['ProductVersion', programVersion],
    ['Debug', 'False'],
    ['Patched', 'False'],
    ['PreRelease', 'False'],
    ['PrivateBuild', 'False'],
    ['SpecialBuild', 'False'],
    ['Language', 'English (United States)'],
  ];
  return entries.map(([label, value]) => `${label}:`.padEnd(18) + value).join('\n');
}

export const scriptInfoType = infoType('ScriptInfo', commandInfoType, () => ({
  ...scriptMembers(),
  ...outputMember,
}));
