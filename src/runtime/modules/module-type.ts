import { defineEnum, defineType } from '../../types/declare.ts';
import { OrderedDictionary } from '../../types/hashtable.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Module } from './module.ts';
import { sessionStateObject } from './session-state-object.ts';

const automation = 'System.Management.Automation';

const kinds = defineEnum(`${automation}.ModuleType`, 'Script Binary Manifest Cim Workflow');
const accessModes = defineEnum(`${automation}.ModuleAccessMode`, 'ReadWrite ReadOnly Constant');

export const moduleType: NetType = defineType(`${automation}.PSModuleInfo`, {
  accelerators: ['psmoduleinfo'],
  members: () => ({
    'bool LogPipelineExecutionDetails {get;}': () => false,
    'string Name {get;}': (self: Module) => self.name,
    'string Path {get;}': (self: Module) => self.path,
    'string Definition {get;}': (self: Module) => self.definition,
    'string Description {get;set;}': {
      get: (self: Module) => self.description,
      set: (self: Module, text: string) => {
        self.description = text;
      },
    },
    'System.Object Guid {get;}': (self: Module, context: EvaluationContext) =>
      converted(self.guid, 'System.Guid', context),
    'string HelpInfoUri {get;}': (self: Module) => said(self, 'HelpInfoURI'),
    'string ModuleBase {get;}': (self: Module) => self.path.replace(/[\\/][^\\/]*$/, ''),
    'System.Object PrivateData {get;set;}': {
      get: (self: Module) => self.privateData,
      set: (self: Module, value: Value) => {
        self.privateData = value;
      },
    },
    'System.Object Version {get;}': (self: Module, context: EvaluationContext) =>
      converted(self.version, 'System.Version', context),
    'System.Object ModuleType {get;}': (self: Module) => kinds.named(self.kind) ?? null,
    'string Author {get;}': (self: Module) => said(self, 'Author'),
    'System.Object AccessMode {get;set;}': {
      get: (self: Module) => accessModes.named(self.accessMode) ?? null,
      set: (self: Module, value: Value, context: EvaluationContext) => {
        const mode = context.text(context.convert(value, accessModes));
        if (mode === 'ReadWrite' || mode === 'ReadOnly' || mode === 'Constant') self.accessMode = mode;
      },
    },
    'string CompanyName {get;}': (self: Module) => said(self, 'CompanyName'),
    'string Copyright {get;}': (self: Module) => said(self, 'Copyright'),
    'string RootModule {get;}': (self: Module) => said(self, 'RootModule'),
    'System.Object CompatiblePSEditions {get;}': (self: Module) => said(self, 'CompatiblePSEditions') ?? [],
    'System.Object PowerShellVersion {get;}': (self: Module) => said(self, 'PowerShellVersion'),
    'System.Object RequiredModules {get;}': (self: Module) => said(self, 'RequiredModules') ?? [],
    'System.Object FileList {get;}': (self: Module) => said(self, 'FileList') ?? [],
    'System.Object NestedModules {get;}': (self: Module) => [...self.nestedModules],
    'string Prefix {get;}': (self: Module) => self.prefix,
    'System.Object ExportedFunctions {get;}': (self: Module) => tableOf(self.exportedFunctions.values()),
    'System.Object ExportedCmdlets {get;}': (self: Module) => tableOf(self.exportedCmdlets),
    'System.Object ExportedCommands {get;}': (self: Module) =>
      tableOf([...self.exportedFunctions.values(), ...self.exportedCmdlets, ...self.exportedAliases.values()]),
    'System.Object ExportedVariables {get;}': (self: Module) => tableOf(self.exportedVariables.values()),
    'System.Object ExportedAliases {get;}': (self: Module) => tableOf(self.exportedAliases.values()),
    'System.Object SessionState {get;}': (self: Module) =>
      self.state === null ? null : sessionStateObject(self.state),
    'System.Object OnRemove {get;set;}': {
      get: (self: Module) => self.onRemove,
      set: (self: Module, value: Value) => {
        self.onRemove = value;
      },
    },
    'System.Object Invoke(scriptblock sb, Params System.Object[] args)': (self: Module, block: Value, args: Value[]) =>
      block instanceof ScriptBlock && self.state !== null
        ? new ScriptBlock(block.code, self.state).invoke({ args, asMethod: true })
        : null,
    'scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)': (self: Module, block: Value) =>
      block instanceof ScriptBlock && self.state !== null ? new ScriptBlock(block.code, self.state) : block,
    'System.Object GetVariableFromCallersModule(string variableName)': (self: Module, name: string) =>
      self.state?.session.findVariable(name) ?? null,
    'string ToString()': (self: Module) => self.name,
  }),
});

type Named = NetObject & { readonly name: string };

/** What the module's manifest says under a name. */
function said(module: Module, key: string): Value {
  return module.manifest?.get(key) ?? null;
}

/** By name, in the order of names as PowerShell lists them. */
function tableOf(items: Iterable<Named>): Value {
  const table = new OrderedDictionary();
  for (const item of items) table.set(item.name, item);
  return table;
}

function converted(text: string, typeName: string, context: EvaluationContext): Value {
  const type = findType(typeName);
  return type === null ? text : context.convert(text, type);
}
