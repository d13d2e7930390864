import type { XmlNode } from './xml-node.ts';

export type XPathValue = string | number | boolean | XmlNode[];

export function booleanOf(value: XPathValue): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}

export function numberOf(value: XPathValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = textOfValue(value).trim();
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

export function textOfValue(value: XPathValue): string {
  if (Array.isArray(value)) {
    const [first] = inDocumentOrder(value);
    return first === undefined ? '' : first.allText;
  }
  return typeof value === 'boolean' ? String(value) : String(value);
}

/** Sorts nodes as they stand in their document. */
export function inDocumentOrder(nodes: readonly XmlNode[]): XmlNode[] {
  if (nodes.length < 2) return [...nodes];
  const places = new Map(nodes.map((node) => [node, placeOf(node)]));
  return [...nodes].sort((a, b) => comparePlaces(places.get(a) ?? [], places.get(b) ?? []));
}

/** The way from the root: attributes come before children. */
function placeOf(node: XmlNode): number[] {
  const place: number[] = [];
  for (let each = node; each.parent !== null; each = each.parent) {
    const { parent } = each;
    place.unshift(
      each.kind === 'Attribute'
        ? parent.attributes.indexOf(each)
        : parent.attributes.length + parent.children.indexOf(each),
    );
  }
  return place;
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
