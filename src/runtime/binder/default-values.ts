import { NetDictionary } from '../../types/dictionary.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import { isTrue } from '../convert/truth.ts';
import { bindingTexts } from '../messages/binding-texts.ts';
import { fillIn, messageOf } from '../messages/fail.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import { BindingError, bindingErrorWith } from './binding-error.ts';
import type { BoundState } from './bound-state.ts';
import type { ParameterMetadata } from './metadata.ts';

/** The entries of `$PSDefaultParameterValues` for a command, read once an invocation. */
export class DefaultValues {
  readonly #state: BoundState;
  readonly #values: ReadonlyMap<ParameterMetadata, Value>;

  private constructor(state: BoundState, values: ReadonlyMap<ParameterMetadata, Value>) {
    this.#state = state;
    this.#values = values;
  }

  /** null when there is nothing for the command, which is nearly always. */
  static of(state: BoundState): DefaultValues | null {
    const table = unwrap(state.context.defaultParameterValues());
    if (!(table instanceof NetDictionary) || table.count === 0) return null;
    if (isTrue(table.get('Disabled'))) return null;
    const values = new Map<ParameterMetadata, Value>();
    for (const { key, value } of table.entries()) {
      const target = typeof key === 'string' ? /^\s*(.+?)\s*:\s*(.+?)\s*$/.exec(key) : null;
      if (target === null) continue;
      const [, command = '', parameter = ''] = target;
      if (!WildcardPattern.of(unquote(command)).isMatch(state.metadata.name)) continue;
      const found = parametersLike(state, unquote(parameter));
      const [only] = found;
      if (only !== undefined && found.length === 1 && !values.has(only)) values.set(only, value);
    }
    return values.size === 0 ? null : new DefaultValues(state, values);
  }

  /** Binds the values of parameters that are open and possible; a value that does not fit is a warning. */
  apply(): void {
    const state = this.#state;
    for (const [parameter, value] of this.#values) {
      if (state.isBound[parameter.index] || !parameter.isIn(state.sets)) continue;
      try {
        const given = evaluated(value, state);
        if (given === undefined) continue;
        if (state.bind(parameter, given, { coerce: true, delay: true })) state.fromDefaults.push(parameter.name);
      } catch (error) {
        if (!(error instanceof BindingError)) throw error;
        const shown = value === null ? 'null' : toText(value, state.context);
        state.context.writeWarning?.(
          fillIn(bindingTexts.FailToBindDefaultParameter, [shown, parameter.name, messageOf(error)]),
        );
      }
    }
  }
}

function unquote(text: string): string {
  return text.replace(/^(['"])(.*)\1$/, '$2');
}

function parametersLike(state: BoundState, name: string): ParameterMetadata[] {
  const { metadata } = state;
  if (!WildcardPattern.hasWildcards(name)) {
    const exact = metadata.byName.get(name.toLowerCase());
    return exact === undefined ? [] : [exact];
  }
  const pattern = WildcardPattern.of(name);
  return metadata.parameters.filter((parameter) =>
    [parameter.name, ...parameter.aliases].some((each) => pattern.isMatch(each)),
  );
}

/** A script block in the table computes the value. */
function evaluated(value: Value, state: BoundState): Value {
  if (typeof value !== 'object' || value === null || typeOf(value).name !== 'ScriptBlock') return value;
  const output = state.context.callWithItem(value, null, []);
  return output.length === 0 ? undefined : output.length === 1 ? output[0] : output;
}

/** Adds to an error that default values are in use, which may be its cause. */
export function elaborated(error: unknown, state: BoundState): unknown {
  if (!(error instanceof BindingError) || state.fromDefaults.length === 0) return error;
  const id =
    state.fromDefaults.length > 1 ? 'DefaultBindingErrorElaborationMultiple' : 'DefaultBindingErrorElaborationSingle';
  const list = state.fromDefaults.map((name) => ` -${name}`).join('');
  const args = ['', '', '', '', '', '', error.record.message, list];
  return bindingErrorWith(error.id, fillIn(bindingTexts[id], args), {
    kind: 'general',
    category: error.record.category,
    extent: error.extent,
    inner: error,
  });
}
