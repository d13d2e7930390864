import { fileAttributesType } from '../../../src/runtime/files/file-attributes.ts';
import { objectType } from '../../../src/types/core-types.ts';
import { defineGeneric } from '../../../src/types/declare.ts';
import { NetException } from '../../../src/types/net-exception.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import type { NetObject } from '../../../src/types/value.ts';

declare module '../../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    'System.Management.Automation.FlagsExpression[System.IO.FileAttributes]': AttributeExpression;
  }
}

interface Flag {
  readonly bit: number;
  readonly wanted: boolean;
}

/** What -Attributes asks: names of attributes with `,` for or, `+` for and, `!` for not. */
export class AttributeExpression implements NetObject {
  readonly #type: NetType;
  /** One of these must hold, with all its flags. */
  readonly #choices: readonly (readonly Flag[])[];

  /** @throws NetException for a name that is none, or for a sign in a wrong place */
  constructor(type: NetType, text: string) {
    this.#type = type;
    if (text.trim() === '') {
      throw invalid(
        'The input expression must not be empty. Specify at least one identifier name in each input expression. ',
      );
    }
    if (/[()]/.test(text)) {
      throw invalid(
        'Use of parentheses is not valid in the expression because identifier grouping is not allowed. Try removing the parentheses, or if a subexpression is enclosed, try expanding the expression.',
      );
    }
    this.#choices = text.split(',').map((choice) => choice.split('+').map(flagOf));
  }

  get netType(): NetType {
    return this.#type;
  }

  /** Tells whether bits are as the expression wants them. */
  evaluate(bits: number): boolean {
    return this.#choices.some((flags) => flags.every(({ bit, wanted }) => ((bits & bit) !== 0) === wanted));
  }

  /** True when it asks for items with this attribute anywhere. */
  mentions(bit: number): boolean {
    return this.#choices.some((flags) => flags.some((flag) => flag.bit === bit));
  }
}

function flagOf(text: string): Flag {
  const [, not = '', name = ''] = /^\s*(!?)\s*(.*?)\s*$/.exec(text) ?? [];
  if (name === '') {
    throw invalid(
      not === ''
        ? 'Unable to parse the expression due to an unexpected token. An identifier name or a NOT (!) operator is expected at the start of the expression, or after an OR (,) operator or an AND (+) operator. Also, an expression must not end with an OR (,), AND (+) or NOT (!) operator.'
        : 'Unable to parse the expression due to an unexpected token after a NOT (!) operator. An identifier name is expected after a NOT (!) operator.',
    );
  }
  const names = fileAttributesType.entries.map(([each]) => each);
  const wanted = shortNames[name.toLowerCase()] ?? name.toLowerCase();
  const exact = fileAttributesType.entries.find(([each]) => each.toLowerCase() === wanted);
  const similar =
    exact === undefined
      ? fileAttributesType.entries.filter(([each]) => each.toLowerCase().startsWith(wanted))
      : [exact];
  const [found, other] = similar;
  if (found === undefined) {
    throw invalid(
      `Unable to match the identifier name ${name} to a valid enumerator name. Specify one of the following enumerator names and try again:${names.join(', ')}`,
    );
  }
  if (other !== undefined) {
    throw invalid(
      `The identifier name ${name} cannot be processed because it is either too similar or identical to the following enumerator names: ${similar.map(([each]) => each).join(', ')}. Use a more specific identifier name.`,
    );
  }
  return { bit: Number(found[1]), wanted: not === '' };
}

/** The letters that `dir` has always known. */
const shortNames: Readonly<Record<string, string>> = {
  d: 'directory',
  h: 'hidden',
  r: 'readonly',
  s: 'system',
  a: 'archive',
  l: 'reparsepoint',
};

function invalid(message: string): NetException {
  return new NetException('System.Management.Automation.RuntimeException', message);
}

defineGeneric('System.Management.Automation.FlagsExpression', ['T'], () => ({
  base: objectType,
  members: (type) => ({
    'System.Object new(string expression)': (text: string) => new AttributeExpression(type, text),
    'System.Object new(System.Object[] expression)': (names: readonly unknown[]) =>
      new AttributeExpression(type, names.map(String).join(',')),
  }),
}));
