import { AliasProperty, type Member, MemberSet, NoteProperty, PropertySet } from './member-kinds.ts';

/**
 * Members that PowerShell adds to types by name, on top of .NET's own: what Update-TypeData edits. Looked up along an
 * object's type names, the first name that has the member wins.
 */
export class TypeTable {
  #types = new Map<string, Map<string, Member>>();
  /** Type names as first written, by lower-case name. */
  #spelling = new Map<string, string>();
  #cache = new WeakMap<readonly string[], ReadonlyMap<string, Member>>();

  /** Starts with what PowerShell itself brings along. */
  constructor(initial: readonly (readonly [typeName: string, members: readonly Member[]])[] = builtIn) {
    for (const [typeName, members] of initial) for (const member of members) this.add(typeName, member);
  }

  /** Adds or replaces a member of a type name. */
  add(typeName: string, member: Member): void {
    const key = typeName.toLowerCase();
    let members = this.#types.get(key);
    if (members === undefined) {
      members = new Map();
      this.#types.set(key, members);
      this.#spelling.set(key, typeName);
    }
    members.set(member.name.toLowerCase(), member);
    this.#cache = new WeakMap();
  }

  /** The members added to exactly this name, or undefined. */
  membersOf(typeName: string): ReadonlyMap<string, Member> | undefined {
    return this.#types.get(typeName.toLowerCase());
  }

  /** Forgets a type's members, or one of them; false when there was nothing. */
  remove(typeName: string, memberName?: string): boolean {
    const key = typeName.toLowerCase();
    this.#cache = new WeakMap();
    if (memberName === undefined) return this.#types.delete(key);
    return this.#types.get(key)?.delete(memberName.toLowerCase()) ?? false;
  }

  /** All names with members. */
  get typeNames(): string[] {
    return [...this.#types.keys()].map((key) => this.#spelling.get(key) ?? key);
  }

  /**
   * Everything added to any of these names, nearest name first. The result is cached by the identity of `names`, which
   * must therefore never change; pass `volatile` for a list that may.
   */
  table(names: readonly string[], volatile = false): ReadonlyMap<string, Member> {
    const known = volatile ? undefined : this.#cache.get(names);
    if (known !== undefined) return known;
    let merged: Map<string, Member> | null = null;
    for (const name of names) {
      const members = this.#types.get(name.toLowerCase());
      if (members === undefined) continue;
      merged ??= new Map();
      for (const [key, member] of members) if (!merged.has(key)) merged.set(key, member);
    }
    const result = merged ?? none;
    if (!volatile) this.#cache.set(names, result);
    return result;
  }

  /** A member of `PSStandardMembers`, such as `DefaultDisplayPropertySet`, from the nearest name that has it. */
  standardMember(names: readonly string[], memberName: string): Member | undefined {
    const key = memberName.toLowerCase();
    for (const name of names) {
      const standard = this.#types.get(name.toLowerCase())?.get('psstandardmembers');
      const member = standard instanceof MemberSet ? standard.members.get(key) : undefined;
      if (member !== undefined) return member;
    }
    return undefined;
  }
}

const none: ReadonlyMap<string, Member> = new Map();

function hidden(member: MemberSet): MemberSet {
  member.isHidden = true;
  return member;
}

/** `PSStandardMembers` with a default display property set. */
export function displaySet(...names: string[]): MemberSet {
  return hidden(new MemberSet('PSStandardMembers', [new PropertySet('DefaultDisplayPropertySet', names)]));
}

const builtIn: (readonly [string, readonly Member[]])[] = [
  ['System.Collections.DictionaryEntry', [new AliasProperty('Name', 'Key')]],
  [
    'System.Net.IPAddress',
    [
      hidden(
        new MemberSet('PSStandardMembers', [
          new NoteProperty('DefaultDisplayProperty', 'IPAddressToString'),
          new NoteProperty('SerializationDepth', 1),
        ]),
      ),
    ],
  ],
];

/** Adds to what every new table starts with: for the modules that declare types PowerShell extends. */
export function extendByDefault(typeName: string, ...members: Member[]): void {
  builtIn.push([typeName, members]);
  current?.add(typeName, members[0] as Member);
  for (const member of members.slice(1)) current?.add(typeName, member);
}

let current: TypeTable | null = null;

/** The table of the engine that runs now. */
export function typeTable(): TypeTable {
  current ??= new TypeTable();
  return current;
}
