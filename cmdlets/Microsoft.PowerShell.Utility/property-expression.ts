import { type Expression, property, script } from '../../src/format/expression.ts';
import { ScriptBlock } from '../../src/runtime/script-block.ts';
import { defineType } from '../../src/types/declare.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject, Value } from '../../src/types/value.ts';

/** `[PSPropertyExpression]`: a property's name, with wildcards if need be, or a script block that computes a value. */
export class PropertyExpression implements NetObject {
  readonly expression: Expression;
  readonly block: ScriptBlock | null;

  constructor(source: string | ScriptBlock) {
    this.block = typeof source === 'string' ? null : source;
    this.expression = typeof source === 'string' ? property(source) : script(source, source.text);
  }

  get netType(): NetType {
    return propertyExpressionType;
  }
}

const propertyExpressionType = defineType('Microsoft.PowerShell.Commands.PSPropertyExpression', {
  accelerators: ['pspropertyexpression'],
  members: () => ({
    'Microsoft.PowerShell.Commands.PSPropertyExpression new(string s) | Microsoft.PowerShell.Commands.PSPropertyExpression new(scriptblock scriptBlock)':
      (source: Value) => new PropertyExpression(source instanceof ScriptBlock ? source : String(source)),
    'scriptblock Script {get;}': (self: PropertyExpression) => self.block,
    'bool HasWildCardCharacters {get;}': (self: PropertyExpression) => self.expression.hasWildcards,
    'string ToString()': (self: PropertyExpression) => self.expression.text,
  }),
});

declare module '../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    PSPropertyExpression: PropertyExpression;
  }
}
