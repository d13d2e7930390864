import { defineType } from '../types/declare.ts';
import { NetDictionary } from '../types/dictionary.ts';
import { enumerableOf } from '../types/enumerable.ts';
import type { NetType } from '../types/net-type.ts';
import type { Value } from '../types/value.ts';
import { blockAttributes } from './functions/attribute-views.ts';
import { closureOf } from './modules/closures.ts';
import { SteppablePipeline } from './pipeline/steppable.ts';
import { Variable } from './scopes/variable.ts';
import { ScriptBlock } from './script-block.ts';
import { AstObject } from './syntax/ast-object.ts';

const name = 'System.Management.Automation.ScriptBlock';

/** Called when a script makes a block of a text: set by the engine that runs it. */
let compileText: ((text: string) => ScriptBlock) | null = null;

export function setTextCompiler(compile: (text: string) => ScriptBlock): void {
  compileText = compile;
}

function created(text: string): ScriptBlock {
  if (compileText === null) throw new Error('script blocks are made only while an engine exists');
  return compileText(text);
}

export const scriptBlockType: NetType = defineType(name, {
  accelerators: ['scriptblock'],
  members: () => ({
    'static scriptblock Create(string script)': created,
    'System.Object Ast {get;}': (self: ScriptBlock) => new AstObject(self.ast, self.source),
    'System.Collections.Generic.List[System.Management.Automation.PSObject] Invoke(Params System.Object[] args)': (
      self: ScriptBlock,
      args: Value[],
    ) => self.invokeAll({ args, asMethod: true, errorsOutside: true }),
    'System.Object InvokeReturnAsIs(Params System.Object[] args)': (self: ScriptBlock, args: Value[]) =>
      self.invoke({ args, asMethod: true, errorsOutside: true }),
    'System.Object InvokeWithContext(System.Object functionsToDefine, System.Object variablesToDefine, Params System.Object[] args)':
      (self: ScriptBlock, functions: Value, variables: Value, args: Value[]) =>
        invokeWithContext(self, functions, variables, args),
    'scriptblock GetNewClosure()': closureOf,
    'System.Object GetSteppablePipeline()': (self: ScriptBlock) => new SteppablePipeline(self),
    'System.Object GetSteppablePipeline(System.Object commandOrigin)': (self: ScriptBlock) =>
      new SteppablePipeline(self),
    'System.Object GetSteppablePipeline(System.Object commandOrigin, System.Object[] args)': (
      self: ScriptBlock,
      _origin: Value,
      args: Value[],
    ) => new SteppablePipeline(self, args),
    'System.Object Module {get;}': (self: ScriptBlock) => self.state.module,
    'System.Object Attributes {get;}': (self: ScriptBlock) => blockAttributes(self.metadata),
    'string File {get;}': (self: ScriptBlock) => self.source.file ?? '',
    'bool IsFilter {get;}': (self: ScriptBlock) => self.code.isFilter,
    'string ToString()': (self: ScriptBlock) => self.text,
  }),
});

function invokeWithContext(block: ScriptBlock, functions: Value, variables: Value, args: Value[]): Value {
  const defined = new Map<string, ScriptBlock>();
  if (functions instanceof NetDictionary) {
    for (const entry of functions.entries()) {
      if (entry.value instanceof ScriptBlock) defined.set(String(entry.key), entry.value);
    }
  }
  const list: Variable[] = [];
  for (const item of variables === null || variables === undefined ? [] : (enumerableOf(variables) ?? [variables])) {
    if (item instanceof Variable) list.push(item);
  }
  const item = list.find((variable) => variable.name === '_');
  return block.invokeAll({
    args,
    asMethod: true,
    errorsOutside: true,
    functions: defined,
    variables: list.filter((variable) => variable !== item),
    ...(item === undefined ? {} : { item: item.get() ?? null }),
  });
}
