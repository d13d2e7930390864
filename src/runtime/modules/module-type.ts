import { defineEnum, defineType } from '../../types/declare.ts';
import { Hashtable } from '../../types/hashtable.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Module } from './module.ts';
import { sessionStateObject } from './session-state-object.ts';

const automation = 'System.Management.Automation';

const kinds = defineEnum(`${automation}.ModuleType`, 'Script Binary Manifest Cim Workflow');

export const moduleType: NetType = defineType(`${automation}.PSModuleInfo`, {
  accelerators: ['psmoduleinfo'],
  members: () => ({
    'string Name {get;}': (self: Module) => self.name,
    'string Path {get;}': (self: Module) => self.path,
    'string ModuleBase {get;}': (self: Module) => self.path.replace(/[\\/][^\\/]*$/, ''),
    'string Description {get;}': (self: Module) => self.description,
    'System.Object Version {get;}': (self: Module, context: EvaluationContext) => versionOf(self.version, context),
    'System.Object ModuleType {get;}': (self: Module) => kinds.named(self.kind) ?? null,
    'System.Object Guid {get;}': (self: Module) => self.guid,
    'System.Object PrivateData {get;set;}': {
      get: (self: Module) => self.privateData,
      set: (self: Module, value: Value) => {
        self.privateData = value;
      },
    },
    'System.Object OnRemove {get;set;}': {
      get: (self: Module) => self.onRemove,
      set: (self: Module, value: Value) => {
        self.onRemove = value;
      },
    },
    'System.Object ExportedFunctions {get;}': (self: Module) => tableOf(self.exportedFunctions),
    'System.Object ExportedAliases {get;}': (self: Module) => tableOf(self.exportedAliases),
    'System.Object ExportedVariables {get;}': (self: Module) => tableOf(self.exportedVariables),
    'System.Object ExportedCommands {get;}': (self: Module) =>
      tableOf(new Map<string, Named>([...self.exportedFunctions, ...self.exportedAliases])),
    'System.Object SessionState {get;}': (self: Module) =>
      self.state === null ? null : sessionStateObject(self.state),
    'System.Object Invoke(scriptblock sb, Params System.Object[] args)': (self: Module, block: Value, args: Value[]) =>
      block instanceof ScriptBlock && self.state !== null
        ? new ScriptBlock(block.code, self.state).invoke({ args, asMethod: true })
        : null,
    'scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)': (self: Module, block: Value) =>
      block instanceof ScriptBlock && self.state !== null ? new ScriptBlock(block.code, self.state) : block,
    'string ToString()': (self: Module) => self.name,
  }),
});

type Named = NetObject & { readonly name: string };

function tableOf(items: ReadonlyMap<string, Named>): Value {
  const table = new Hashtable();
  for (const item of items.values()) table.set(item.name, item);
  return table;
}

function versionOf(text: string, context: EvaluationContext): Value {
  const type = findType('System.Version');
  return type === null ? text : context.convert(text, type);
}
