import type { XmlElement } from '../serialize/xml-element.ts';

/** Something in a format file that PowerShell refuses. */
export class FormatFileError extends Error {}

/** The child of a name in any case, or null. */
export function child(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** The children of an element that may be missing; others than those named are refused. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  const found = element?.children ?? [];
  const stranger = found.find((each) => each.name.toLowerCase() !== name.toLowerCase());
  if (stranger !== undefined) throw new FormatFileError(`${stranger.name} is an unknown node.`);
  return found;
}

/** The text of a child without the blanks around it, or null. */
export function textOf(element: XmlElement, name: string): string | null {
  return child(element, name)?.text.trim() ?? null;
}

/** The number in a child, or null. */
export function numberIn(element: XmlElement, name: string): number | null {
  const text = textOf(element, name);
  if (text === null) return null;
  const number = Number(text);
  if (text === '' || !Number.isInteger(number)) throw new FormatFileError(`An integer is expected in node ${name}.`);
  return number;
}
