import type { Node, TypeName, VariablePath } from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import { walk } from '../../language/walk.ts';
import { objectType } from '../../types/core-types.ts';
import { defineType, type MemberTable } from '../../types/declare.ts';
import type { MemberContext, NetType } from '../../types/net-type.ts';
import { tupleOf } from '../../types/tuple.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { numberValue } from '../compile/strings.ts';
import { isTrue } from '../convert/truth.ts';
import { TypeNameObject } from '../errors/unknown-type.ts';
import { Extent, type SourceText } from '../source-text.ts';
import { astClasses } from './ast-types.ts';

const space = 'System.Management.Automation.Language';

/** A node of the syntax tree as scripts see it: `$block.Ast`, what `FindAll` finds. */
export class AstObject implements NetObject {
  readonly node: Node;
  readonly source: SourceText;
  readonly parent: AstObject | null;

  constructor(node: Node, source: SourceText, parent: AstObject | null = null) {
    this.node = node;
    this.source = source;
    this.parent = parent;
  }

  get netType(): NetType {
    return types.get(this.node.kind) ?? astType;
  }

  get extent(): Extent {
    return new Extent(this.source, this.node.start, this.node.end);
  }

  toString(): string {
    return this.extent.text;
  }

  /** A field of the node: nodes and lists of nodes as objects, everything else as a plain value. */
  read(field: string): Value {
    return this.shown((this.node as unknown as Readonly<Record<string, unknown>>)[field], field);
  }

  private shown(value: unknown, field: string): Value {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map((item: unknown) => this.shown(item, field));
    if (isNode(value)) return new AstObject(value, this.source, this);
    if (field === 'typeName') return new TypeNameObject(typeNameText(value as TypeName));
    if (field === 'path') return new VariablePathObject(value as VariablePath);
    if (this.node.kind === 'ConstantExpression') return numberValue(value as Parameters<typeof numberValue>[0]);
    // Clauses and entries of tables are pairs.
    return tupleOf(
      'System.Tuple',
      Object.values(value as object).map((part: unknown) => this.shown(part, '')),
    );
  }

  /** The nodes in order, this one first, that the predicate takes. */
  find(predicate: Value, nested: boolean, context: MemberContext, onlyFirst: boolean): AstObject[] {
    const found: AstObject[] = [];
    const objects: AstObject[] = [];
    const root = this.node;
    walk(root, (node, around) => {
      if (onlyFirst && found.length > 0) return false;
      objects.length = around.length;
      const object = node === root ? this : new AstObject(node, this.source, objects.at(-1) ?? this);
      objects.push(object);
      if (isTrue(context.call(predicate, [object]))) found.push(object);
      return nested || node === root || (node.kind !== 'ScriptBlockExpression' && node.kind !== 'FunctionDefinition');
    });
    return found;
  }

  /** The name of a command written as a plain word; null for computed ones. */
  commandName(): string | null {
    const { node } = this;
    const first = node.kind === 'Command' ? node.commandElements[0] : undefined;
    return first?.kind === 'StringConstantExpression' ? first.value : null;
  }
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && 'start' in value && types.has(String(value.kind))
  );
}

/** `$ast.VariablePath` */
class VariablePathObject implements NetObject {
  readonly path: VariablePath;

  constructor(path: VariablePath) {
    this.path = path;
  }

  get netType(): NetType {
    return variablePathType;
  }

  toString(): string {
    return this.path.userPath;
  }
}

const variablePathType: NetType = defineType('System.Management.Automation.VariablePath', {
  members: () => ({
    'string UserPath {get;}': ({ path }: VariablePathObject) => path.userPath,
    'bool IsGlobal {get;}': ({ path }: VariablePathObject) => path.qualifier === 'global',
    'bool IsLocal {get;}': ({ path }: VariablePathObject) => path.qualifier === 'local',
    'bool IsPrivate {get;}': ({ path }: VariablePathObject) => path.qualifier === 'private',
    'bool IsScript {get;}': ({ path }: VariablePathObject) => path.qualifier === 'script',
    'bool IsUnqualified {get;}': ({ path }: VariablePathObject) => path.qualifier === 'none',
    'bool IsVariable {get;}': ({ path }: VariablePathObject) => path.qualifier !== 'drive',
    'bool IsDriveQualified {get;}': ({ path }: VariablePathObject) => path.qualifier === 'drive',
    'string DriveName {get;}': ({ path }: VariablePathObject) => path.drive,
    'string ToString()': (self: VariablePathObject) => self.toString(),
  }),
});

/** A stretch of the text: `$ast.Extent`. */
class ExtentObject implements NetObject {
  readonly extent: Extent;

  constructor(extent: Extent) {
    this.extent = extent;
  }

  get netType(): NetType {
    return extentType;
  }

  toString(): string {
    return this.extent.text;
  }
}

const extentType: NetType = defineType(`${space}.InternalScriptExtent`, {
  interfaces: [defineType(`${space}.IScriptExtent`, { kind: 'interface' })],
  members: () => ({
    'string File {get;}': ({ extent }: ExtentObject) => extent.source.file,
    'int StartLineNumber {get;}': ({ extent }: ExtentObject) => extent.startLine,
    'int StartColumnNumber {get;}': ({ extent }: ExtentObject) => extent.startColumn,
    'int EndLineNumber {get;}': ({ extent }: ExtentObject) => extent.endLine,
    'int EndColumnNumber {get;}': ({ extent }: ExtentObject) => extent.endColumn,
    'string Text {get;}': ({ extent }: ExtentObject) => extent.text,
    'int StartOffset {get;}': ({ extent }: ExtentObject) => extent.start,
    'int EndOffset {get;}': ({ extent }: ExtentObject) => extent.end,
    'string ToString()': (self: ExtentObject) => self.toString(),
  }),
});

const astType: NetType = defineType(`${space}.Ast`, {
  isAbstract: true,
  members: () => ({
    [`${space}.IScriptExtent Extent {get;}`]: (self: AstObject) => new ExtentObject(self.extent),
    [`${space}.Ast Parent {get;}`]: (self: AstObject) => self.parent,
    [`${space}.Ast Find(System.Object predicate, bool searchNestedScriptBlocks)`]: (
      self: AstObject,
      predicate: Value,
      nested: boolean,
      context: MemberContext,
    ) => self.find(predicate, nested, context, true)[0] ?? null,
    'System.Object FindAll(System.Object predicate, bool searchNestedScriptBlocks)': (
      self: AstObject,
      predicate: Value,
      nested: boolean,
      context: MemberContext,
    ) => self.find(predicate, nested, context, false),
    'string ToString()': (self: AstObject) => self.toString(),
  }),
});

const types = new Map<string, NetType>();

for (const [name, base, properties] of astClasses) {
  const members = (): MemberTable => {
    const table: Record<string, (self: AstObject) => Value> = {};
    for (const entry of properties === '' ? [] : properties.split(' ')) {
      const [property = '', field = property.charAt(0).toLowerCase() + property.slice(1)] = entry.split('=');
      table[`System.Object ${property} {get;}`] = (self) => self.read(field);
    }
    if (name === 'Command') table['string GetCommandName()'] = (self) => self.commandName();
    return table;
  };
  const parent = base === '' ? astType : (types.get(base) ?? objectType);
  types.set(name, defineType(`${space}.${name}Ast`, { base: parent, members }));
}
