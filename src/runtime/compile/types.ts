import { type TypeName, typeNameText } from '../../language/type-name.ts';
import type { NetType } from '../../types/net-type.ts';
import { unknownType } from '../errors/unknown-type.ts';
import type { CompileContext } from './context.ts';
import type { Eval, Frame } from './frame.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Finds the type a name stands for when the code first runs; throws TypeNotFound, pointing at `place`. */
export function compileTypeReference(name: TypeName, c: CompileContext, place: Stretch): (frame: Frame) => NetType {
  const text = typeNameText(name);
  let known: NetType | null = null;
  return (frame) => {
    if (known === null) {
      known = frame.shell.findType(text, c.namespaces, frame.scope);
      if (known === null) throw typeNotFound(name, c, place, frame);
    }
    return known;
  };
}

/** The same without an error: null for a type nobody knows (catch clauses, -is with a name). */
export function compileTypeSearch(name: TypeName, c: CompileContext): (frame: Frame) => NetType | null {
  const text = typeNameText(name);
  return (frame) => frame.shell.findType(text, c.namespaces, frame.scope);
}

export function compileTypeValue(name: TypeName, c: CompileContext, place: Stretch): Eval {
  return compileTypeReference(name, c, place);
}

/** The error of a name that no type has, at the name itself and not at the statement around it. */
export function typeNotFound(name: TypeName, { source }: CompileContext, place: Stretch, frame: Frame): unknown {
  return frame.shell.located(unknownType(name), source, place.start, place.end);
}
