import { type TypeName, typeNameText } from '../../language/type-name.ts';
import type { NetType } from '../../types/net-type.ts';
import { fail } from '../errors/engine-errors.ts';
import type { CompileContext } from './context.ts';
import type { Eval, Frame } from './frame.ts';

/** Finds the type a name stands for when the code first runs; throws TypeNotFound. */
export function compileTypeReference(name: TypeName, c: CompileContext): (frame: Frame) => NetType {
  const text = typeNameText(name);
  let known: NetType | null = null;
  return (frame) => {
    if (known === null) {
      known = frame.shell.findType(text, c.namespaces, frame.scope);
      if (known === null) fail('TypeNotFound', [text], { target: text });
    }
    return known;
  };
}

/** The same without an error: null for a type nobody knows (catch clauses, -is with a name). */
export function compileTypeSearch(name: TypeName, c: CompileContext): (frame: Frame) => NetType | null {
  const text = typeNameText(name);
  return (frame) => frame.shell.findType(text, c.namespaces, frame.scope);
}

export function compileTypeValue(name: TypeName, c: CompileContext): Eval {
  return compileTypeReference(name, c);
}
