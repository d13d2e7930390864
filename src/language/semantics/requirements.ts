import type { Expression, Node, RequiredModule, ScriptRequirements } from '../ast.ts';
import { command } from '../grammar/commands.ts';
import type { Parser } from '../grammar/parser.ts';
import { isConstant } from './constant-values.ts';

type Changeable = { -readonly [Key in keyof ScriptRequirements]: ScriptRequirements[Key] };
type Value = string | number | boolean | null | readonly Value[] | Readonly<{ keys: ReadonlyMap<string, Value> }>;

/** Reads the `#requires` lines that the tokenizer has met; null when there are none. */
export function scriptRequirements(p: Parser): ScriptRequirements | null {
  const lines = p.tokenizer.requires;
  if (lines.length === 0) return null;
  p.tokenizer.requires = [];
  const result: Changeable = {
    version: null,
    editions: [],
    modules: [],
    assemblies: [],
    shellId: null,
    elevated: false,
  };
  for (const line of lines) {
    const state = p.tokenizer.startNested(p.source.text.slice(line.start + 1, line.end), line.start + 1, null);
    p.skip();
    const read = command(p);
    p.skip();
    p.tokenizer.finishNested(state);
    if (read === null) continue;
    const [name, ...rest] = read.commandElements;
    if (name?.kind !== 'StringConstantExpression' || name.value.toLowerCase() !== 'requires')
      p.report(read.start, read.end, 'ScriptRequiresInvalidFormat');
    const snapIn = rest.some((part) => part.kind === 'CommandParameter' && isPrefix(part.parameterName, 'pssnapin'));
    for (let i = 0; i < rest.length; i++) {
      const part = rest[i] as (typeof rest)[number];
      if (part.kind !== 'CommandParameter') {
        p.report(part.start, part.end, 'ScriptRequiresInvalidFormat');
        continue;
      }
      const argument = part.argument ?? (rest[++i] as Expression | undefined) ?? null;
      requirement(p, part, argument, snapIn, result);
    }
  }
  return result;
}

function isPrefix(given: string, full: string): boolean {
  return full.startsWith(given.toLowerCase());
}

function requirement(
  p: Parser,
  parameter: Node & { readonly parameterName: string },
  argument: Node | null,
  snapIn: boolean,
  result: Changeable,
): void {
  const { parameterName: name, start, end } = parameter;
  if (isPrefix(name, 'runasadministrator')) {
    result.elevated = true;
    if (argument !== null) p.report(start, end, 'ParameterCannotHaveArgument', name);
    return;
  }
  if (argument === null) {
    p.report(start, end, 'ParameterRequiresArgument', name);
    return;
  }
  if (!isConstant(argument, 'requires')) {
    p.report(argument.start, argument.end, 'RequiresArgumentMustBeConstant');
    return;
  }
  const value = constantOf(argument);
  const again = (full: string): void => p.report(start, end, 'ParameterAlreadyBound', '', full);
  const notText = (full: string): void => p.report(argument.start, argument.end, 'RequiresInvalidStringArgument', full);
  if (isPrefix(name, 'shellid')) {
    if (result.shellId !== null) again('shellid');
    else if (typeof value !== 'string') notText('shellid');
    else result.shellId = value;
  } else if (isPrefix(name, 'pssnapin')) {
    if (typeof value !== 'string') notText('pssnapin');
  } else if (isPrefix(name, 'psedition')) {
    if (result.editions.length > 0) again('psedition');
    else for (const edition of listOf(value)) addEdition(p, argument, edition, result, notText);
  } else if (isPrefix(name, 'version')) {
    const version = versionOf(typeof value === 'string' ? value : p.text(argument));
    if (version === null) p.report(argument.start, argument.end, 'RequiresVersionInvalid');
    else if (snapIn) return;
    else if (result.version !== null && result.version !== version) again('version');
    else result.version = version;
  } else if (isPrefix(name, 'assembly')) {
    for (const assembly of listOf(value)) {
      if (typeof assembly !== 'string') notText('assembly');
      else if (!result.assemblies.includes(assembly)) result.assemblies = [...result.assemblies, assembly];
    }
  } else if (isPrefix(name, 'modules')) {
    result.modules = [
      ...result.modules,
      ...listOf(value)
        .map(moduleOf)
        .filter((module) => module !== null),
    ];
  } else {
    p.report(start, end, 'ScriptRequiresInvalidFormat');
  }
}

function addEdition(
  p: Parser,
  argument: Node,
  edition: Value,
  result: Changeable,
  notText: (full: string) => void,
): void {
  if (typeof edition !== 'string') {
    notText('psedition');
    return;
  }
  if (!/^(core|desktop)$/i.test(edition))
    p.report(argument.start, argument.end, 'RequiresPSEditionInvalid', 'psedition');
  if (result.editions.some((known) => known.toLowerCase() === edition.toLowerCase()))
    p.report(argument.start, argument.end, 'RequiresPSEditionValueIsAlreadySpecified', 'psedition');
  else result.editions = [...result.editions, edition];
}

/** A version as .NET prints it; null for what is none. */
function versionOf(text: string): string | null {
  const full = text.includes('.') ? text : `${text}.0`;
  const parts = full.split('.');
  if (parts.length > 4 || !parts.every((part) => /^\s*\+?\d+\s*$/.test(part) && Number(part) <= 0x7fffffff))
    return null;
  return parts.map((part) => Number(part)).join('.');
}

function moduleOf(value: Value): RequiredModule | null {
  if (typeof value === 'string')
    return { name: value, guid: null, moduleVersion: null, requiredVersion: null, maximumVersion: null };
  if (value === null || typeof value !== 'object' || !('keys' in value) || Array.isArray(value)) return null;
  const keys = (value as { keys: ReadonlyMap<string, Value> }).keys;
  const text = (key: string): string | null => {
    const found = keys.get(key);
    return found === undefined || found === null ? null : String(found);
  };
  const name = text('modulename');
  if (name === null) return null;
  return {
    name,
    guid: text('guid'),
    moduleVersion: text('moduleversion'),
    requiredVersion: text('requiredversion'),
    maximumVersion: text('maximumversion'),
  };
}

function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [value];
}

/** The value of a constant, as far as requirements can use it. */
function constantOf(node: Node): Value {
  switch (node.kind) {
    case 'StringConstantExpression':
      return node.value;
    case 'ConstantExpression':
      return node.value === true || typeof node.value.value === 'object' ? true : Number(node.value.value);
    case 'VariableExpression':
      return node.path.name.toLowerCase() === 'null' ? null : node.path.name.toLowerCase() === 'true';
    case 'ArrayLiteral':
      return node.elements.map(constantOf);
    case 'Hashtable':
      return {
        keys: new Map(
          node.keyValuePairs.map(({ key, value }) => [String(constantOf(key)).toLowerCase(), constantOf(value)]),
        ),
      };
    case 'ParenExpression':
      return constantOf(node.pipeline);
    case 'Pipeline':
      return node.pipelineElements[0] === undefined ? null : constantOf(node.pipelineElements[0]);
    case 'CommandExpression':
      return constantOf(node.expression);
    default:
      return null;
  }
}
