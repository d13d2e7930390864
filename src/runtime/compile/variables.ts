import type { VariableExpression, VariablePath } from '../../language/ast.ts';
import { objectType } from '../../types/core-types.ts';
import { listType, NetList } from '../../types/list.ts';
import type { Value } from '../../types/value.ts';
import type { InvocationInfo } from '../errors/invocation-info.ts';
import { inputOf, tableOfBound } from './automatic.ts';
import type { CompileContext } from './context.ts';
import { assignSlow, type Eval, type Frame, itemOf, readSlow } from './frame.ts';

/** Stores a value in what an expression names. */
export type Store = (frame: Frame, value: Value) => void;

const constants: Readonly<Record<string, Value>> = { true: true, false: false, null: null };

/** `$name` in any of its forms. */
export function compileVariable(node: VariableExpression, c: CompileContext): Eval {
  const { path } = node;
  const name = path.name.toLowerCase();
  switch (path.qualifier) {
    case 'none':
      return compileBareVariable(name, node, c);
    case 'variable':
      return compileBareVariable(name, node, c);
    case 'using':
      return compileBareVariable(name, node, c);
    case 'drive':
      return (frame) => frame.shell.readDriveVariable(path);
    case 'global':
    case 'script':
    case 'local':
    case 'private':
      return (frame) => readScoped(frame, path, name);
  }
}

function readScoped(frame: Frame, path: VariablePath, name: string): Value {
  const variable = frame.shell.scopedVariable(frame, path.qualifier, name);
  return variable === undefined ? frame.shell.missingVariable(frame, path.userPath) : variable.get();
}

function compileBareVariable(name: string, node: VariableExpression, c: CompileContext): Eval {
  if (name in constants) {
    const value = constants[name];
    return () => value;
  }
  const automatic = compileAutomatic(name);
  if (automatic !== undefined) return automatic;
  const slot = c.layout.slot(name);
  const { source } = c;
  const { start, end } = node;
  return (frame) => {
    const variable = frame.slots[slot];
    if (variable !== undefined) {
      const { value } = variable;
      if (value !== undefined) return value;
    }
    try {
      return readSlow(frame, slot, name);
    } catch (error) {
      throw frame.shell.located(error, source, start, end);
    }
  };
}

/** The variables that belong to a running block and not to its scope's table. */
function compileAutomatic(name: string): Eval | undefined {
  switch (name) {
    case '_':
    case 'psitem':
      return (frame) => (frame.item !== undefined ? frame.item : itemOf(frame));
    case '?':
      return (frame) => frame.shell.succeeded;
    default:
      return isAutomatic(name) ? (frame) => readAutomatic(frame, name) : undefined;
  }
}

const automaticNames = new Set([
  'args',
  'input',
  'this',
  'psboundparameters',
  'myinvocation',
  'pscmdlet',
  'psscriptroot',
  'pscommandpath',
]);

export function isAutomatic(name: string): boolean {
  return automaticNames.has(name);
}

/** The value of an automatic variable as seen from a frame; null where no running block has it. */
export function readAutomatic(start: Frame, name: string): Value {
  for (let frame: Frame | null = start; frame !== null; frame = frame.outer) {
    const value = ownAutomatic(frame, name);
    if (value !== undefined) return value;
  }
  return start.scope.find(name)?.get() ?? null;
}

function ownAutomatic(frame: Frame, name: string): Value {
  switch (name) {
    case 'args':
      return frame.args ?? undefined;
    case 'input':
      return inputOf(frame);
    case 'this':
      return frame.self;
    case 'psboundparameters':
      return tableOfBound(frame);
    case 'myinvocation':
      return invocationOf(frame) ?? undefined;
    case 'pscmdlet':
      return frame.cmdlet;
    case 'psscriptroot':
      return frame.shell.scripts.folder(frame.code.source.file);
    case 'pscommandpath':
      return frame.code.source.file ?? '';
    default:
      return undefined;
  }
}

/** `$MyInvocation`; what was bound is only put into it for who asks. */
function invocationOf(frame: Frame): InvocationInfo | null {
  const { invocation } = frame;
  if (invocation !== null && invocation.boundParameters === null && frame.bound !== null) {
    invocation.boundParameters = tableOfBound(frame);
    invocation.unboundArguments = new NetList(listType.close([objectType]), [...(frame.args ?? [])]);
  }
  return invocation;
}

/** Assignment to a variable without conversions of its own in front. */
export function compileVariableStore(node: VariableExpression, c: CompileContext): Store {
  const { path } = node;
  const name = path.name.toLowerCase();
  if (path.qualifier === 'none' || path.qualifier === 'variable') return compileBareStore(name, path.name, c);
  if (path.qualifier === 'drive') return (frame, value) => frame.shell.writeDriveVariable(path, value);
  return (frame, value) => frame.shell.assignScoped(frame, path.qualifier, path.name, value);
}

export function compileBareStore(name: string, shown: string, c: CompileContext): Store {
  if (name === '_' || name === 'psitem') {
    return (frame, value) => {
      frame.item = value === undefined ? null : value;
    };
  }
  if (name === 'null') return () => {};
  if (name in constants || name === '?') {
    return (frame, value) => frame.shell.assign(frame.shell.constantVariable(shown), value);
  }
  if (isAutomatic(name)) return (frame, value) => writeAutomatic(frame, name, value);
  const slot = c.layout.slot(name);
  return (frame, value) => {
    const variable = frame.slots[slot];
    if (variable !== undefined && variable.plain) variable.value = value;
    else assignSlow(frame, slot, name, shown, value);
  };
}

export function writeAutomatic(frame: Frame, name: string, value: Value): void {
  switch (name) {
    case 'args':
      frame.args = Array.isArray(value) ? value : [value];
      break;
    case 'input':
      frame.input = value;
      break;
    case 'this':
      frame.self = value;
      break;
    case 'psboundparameters':
      frame.boundTable = value;
      break;
    case 'pscmdlet':
      frame.cmdlet = value;
      break;
    default:
      frame.shell.setVariable(name, value);
  }
}
