import { MemberName } from '../types/member-name.ts';
import type { Value } from '../types/value.ts';
import type { FormatContext } from './format-context.ts';
import { matchProperties, readNamed, resolveProperty } from './objects.ts';

/** What evaluating an expression gives: a value, nothing (no such property), or the error it threw. */
export type Evaluated =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly error: unknown };

const missing: Evaluated = { kind: 'missing' };

/** How a cell gets its value: PowerShell's PSPropertyExpression. */
export interface Expression {
  /** A property's name or the script's text, as headers show it. */
  readonly text: string;
  readonly hasWildcards: boolean;
  /** The properties of this object that the expression names: several for a wildcard or a property set, none when missing. */
  resolve(target: Value, context: FormatContext): readonly Expression[];
  evaluate(target: Value, context: FormatContext): Evaluated;
}

/** A property by name or wildcard pattern. */
export function property(name: string): Expression {
  return new PropertyExpression(name);
}

/** A property known to exist on the first object: read straight on all that follow. */
export function resolvedProperty(name: string): Expression {
  return new ResolvedProperty(name);
}

/** A script block, evaluated with `$_` set. */
export function script(block: Value, text: string): Expression {
  return new ScriptExpression(block, text);
}

/** A computation written in TypeScript: what declared views use. */
export function computed(compute: (item: Value, context: FormatContext) => Value, text = ''): Expression {
  return new ComputedExpression(compute, text);
}

class PropertyExpression implements Expression {
  readonly text: string;
  readonly hasWildcards: boolean;
  constructor(name: string) {
    this.text = name;
    this.hasWildcards = /[*?[]/.test(name);
  }
  resolve(target: Value, context: FormatContext): readonly Expression[] {
    const names = this.hasWildcards
      ? matchProperties(target, this.text, context)
      : resolveProperty(target, this.text, context);
    return names.map((name) => new ResolvedProperty(name));
  }
  evaluate(target: Value, context: FormatContext): Evaluated {
    return this.resolve(target, context)[0]?.evaluate(target, context) ?? missing;
  }
}

class ResolvedProperty implements Expression {
  readonly text: string;
  readonly hasWildcards = false;
  readonly #name: MemberName;
  constructor(name: string) {
    this.text = name;
    this.#name = MemberName.of(name);
  }
  resolve(): readonly Expression[] {
    return [this];
  }
  evaluate(target: Value, context: FormatContext): Evaluated {
    try {
      return { kind: 'value', value: readNamed(target, this.#name, context) };
    } catch (error) {
      // A getter that fails reads as nothing, as it does in `$object.Property`.
      if (context.isScriptError(error)) return { kind: 'value', value: null };
      throw error;
    }
  }
}

class ScriptExpression implements Expression {
  readonly text: string;
  readonly hasWildcards = false;
  readonly #block: Value;
  constructor(block: Value, text: string) {
    this.#block = block;
    this.text = text;
  }
  resolve(): readonly Expression[] {
    return [this];
  }
  evaluate(target: Value, context: FormatContext): Evaluated {
    try {
      return { kind: 'value', value: context.evaluate(this.#block, target) };
    } catch (error) {
      return failed(error, context);
    }
  }
}

class ComputedExpression implements Expression {
  readonly text: string;
  readonly hasWildcards = false;
  readonly #compute: (item: Value, context: FormatContext) => Value;
  constructor(compute: (item: Value, context: FormatContext) => Value, text: string) {
    this.#compute = compute;
    this.text = text;
  }
  resolve(): readonly Expression[] {
    return [this];
  }
  evaluate(target: Value, context: FormatContext): Evaluated {
    try {
      return { kind: 'value', value: this.#compute(target, context) };
    } catch (error) {
      return failed(error, context);
    }
  }
}

/** An error of the script or getter is the cell's; what is no PowerShell error (Ctrl+C, a fault of ours) goes on up. */
function failed(error: unknown, context: FormatContext): Evaluated {
  if (context.isScriptError(error)) return { kind: 'failed', error };
  throw error;
}
