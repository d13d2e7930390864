import type { RegistryData, RegistryValue, ValueKind } from './registry.ts';

/** A key with what is in it, by lower-case names. */
export interface KeyNode {
  readonly name: string;
  readonly keys: Map<string, KeyNode>;
  readonly values: Map<string, RegistryValue>;
}

type StoredValue = readonly [name: string, kind: ValueKind, data: string | number | readonly string[]];
type StoredKey = readonly [name: string, values: readonly StoredValue[], keys: readonly StoredKey[]];

/** All keys as one text. */
export function writeKeys(root: KeyNode): string {
  return JSON.stringify(stored(root));
}

/** The keys that {@link writeKeys} wrote. */
export function readKeys(text: string): KeyNode {
  return restored(JSON.parse(text) as StoredKey);
}

function stored({ name, values, keys }: KeyNode): StoredKey {
  return [
    name,
    Array.from(values.values(), (value) => [value.name, value.kind, storedData(value.data)]),
    Array.from(keys.values(), stored),
  ];
}

function storedData(data: RegistryData): string | number | readonly string[] {
  if (typeof data === 'bigint') return String(data);
  if (data instanceof Uint8Array) return Buffer.from(data).toString('hex');
  return data;
}

function restored([name, values, keys]: StoredKey): KeyNode {
  return {
    name,
    values: new Map(
      values.map(([valueName, kind, data]) => [
        valueName.toLowerCase(),
        { name: valueName, kind, data: restoredData(kind, data) },
      ]),
    ),
    keys: new Map(keys.map((key) => [key[0].toLowerCase(), restored(key)])),
  };
}

function restoredData(kind: ValueKind, data: string | number | readonly string[]): RegistryData {
  if (kind === 'QWord') return BigInt(String(data));
  return kind === 'Binary' ? Uint8Array.from(Buffer.from(String(data), 'hex')) : data;
}

/**
 * Keys from a listing: `[path]` begins a key (those above it are made), `name=data` a value. Data are `dword:5`, `qword:5`,
 * `hex:0a0b`, `expand:text`, `multi:a|b`, else text; `@` is the default value.
 */
export function keysFromListing(listing: string): KeyNode {
  const root: KeyNode = { name: '', keys: new Map(), values: new Map() };
  let node = root;
  for (const line of listing.split('\n')) {
    const text = line.trim();
    if (text.startsWith('[')) node = makeAll(root, text.slice(1, -1).split('\\'));
    else if (text !== '') {
      const cut = text.indexOf('=');
      const name = text.slice(0, cut) === '@' ? '' : text.slice(0, cut);
      node.values.set(name.toLowerCase(), { name, ...listedData(text.slice(cut + 1)) });
    }
  }
  return root;
}

function makeAll(root: KeyNode, path: readonly string[]): KeyNode {
  let node = root;
  for (const name of path) {
    let next = node.keys.get(name.toLowerCase());
    if (next === undefined) {
      next = { name, keys: new Map(), values: new Map() };
      node.keys.set(name.toLowerCase(), next);
    }
    node = next;
  }
  return node;
}

function listedData(text: string): Pick<RegistryValue, 'kind' | 'data'> {
  const [, form, rest = ''] = /^(dword|qword|hex|expand|multi):(.*)$/.exec(text) ?? [];
  switch (form) {
    case 'dword':
      return { kind: 'DWord', data: Number(rest) | 0 };
    case 'qword':
      return { kind: 'QWord', data: BigInt(rest) };
    case 'hex':
      return { kind: 'Binary', data: Uint8Array.from(Buffer.from(rest, 'hex')) };
    case 'expand':
      return { kind: 'ExpandString', data: rest };
    case 'multi':
      return { kind: 'MultiString', data: rest === '' ? [] : rest.split('|') };
    default:
      return { kind: 'String', data: text };
  }
}
