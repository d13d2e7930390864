const interned = new Map<string, MemberName>();

/**
 * A member's name as written and as looked up. Names in a script are constants, so the engine makes each once;
 * computed names come from the same table.
 */
export class MemberName {
  readonly text: string;
  /** Lower case: how members are compared. */
  readonly key: string;

  private constructor(text: string) {
    this.text = text;
    this.key = text.toLowerCase();
  }

  static of(text: string): MemberName {
    let name = interned.get(text);
    if (name === undefined) {
      // A loop over computed names must not fill the memory.
      if (interned.size > 20_000) interned.clear();
      name = new MemberName(text);
      interned.set(text, name);
    }
    return name;
  }
}
