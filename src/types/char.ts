import { charType } from './core-types.ts';
import type { NetType } from './net-type.ts';
import type { NetObject } from './value.ts';

/** One UTF-16 code unit: `[char]`. Values are shared: compare them with `===`. */
export class Char implements NetObject {
  /** 0 to 65535. */
  readonly code: number;

  private constructor(code: number) {
    this.code = code;
  }

  static #all: (Char | undefined)[] = [];

  /** The character of a code unit, 0 to 65535. */
  static of(code: number): Char {
    let char = Char.#all[code];
    if (char === undefined) {
      char = new Char(code);
      Char.#all[code] = char;
    }
    return char;
  }

  /** The first code unit of a text, which must not be empty. */
  static from(text: string): Char {
    return Char.of(text.charCodeAt(0));
  }

  get netType(): NetType {
    return charType;
  }

  toString(): string {
    return String.fromCharCode(this.code);
  }
}
