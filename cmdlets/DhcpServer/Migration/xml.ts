/** An element of an exported configuration: it holds either elements or text. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Why a file is not well-formed XML, and where. */
export class XmlError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(`${message} Line ${line}.`);
    this.name = 'XmlError';
    this.line = line;
  }
}

/** An element around others; a group without members is left out by {@link writeXml}'s callers, not here. */
export function element(name: string, children: readonly XmlElement[]): XmlElement {
  return { name, children, text: '' };
}

/** An element around text: booleans in lower case, as the schema wants them. */
export function leaf(name: string, value: string | number | boolean): XmlElement {
  return { name, children: [], text: String(value) };
}

/** Indented by two blanks, with CRLF between lines; an empty element is written as one tag. */
export function writeXml(root: XmlElement, namespace: string): string {
  const lines: string[] = ['<?xml version="1.0" encoding="utf-8"?>'];
  const write = ({ name, children, text }: XmlElement, indent: string, attributes: string): void => {
    if (children.length > 0) {
      lines.push(`${indent}<${name}${attributes}>`);
      for (const child of children) write(child, `${indent}  `, '');
      lines.push(`${indent}</${name}>`);
    } else if (text === '') {
      lines.push(`${indent}<${name}${attributes} />`);
    } else {
      lines.push(`${indent}<${name}${attributes}>${encodeEntities(text)}</${name}>`);
    }
  };
  write(root, '', ` xmlns="${encodeEntities(namespace)}"`);
  return lines.join('\r\n');
}

function encodeEntities(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => names[character] ?? character);
}

/**
 * Reads elements and their text; attributes, comments, processing instructions and the document type are skipped.
 * Throws an XmlError for text that is not well-formed.
 */
export function readXml(source: string): XmlElement {
  const markup =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<![^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
  const open: OpenElement[] = [{ name: '', children: [], text: '' }];
  let at = 0;
  for (let match = markup.exec(source); match !== null; match = markup.exec(source)) {
    const top = open[open.length - 1] as OpenElement;
    const between = source.slice(at, match.index);
    if (between.includes('<')) throw new XmlError('A tag is not closed.', lineAt(source, at));
    top.text += decodeEntities(between);
    at = markup.lastIndex;
    const [, cdata, closing, name, , empty] = match;
    if (cdata !== undefined) top.text += cdata;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.length === 1 || top.name !== name)
        throw new XmlError(`</${name}> closes nothing.`, lineAt(source, match.index));
      open.pop();
    } else {
      const child: OpenElement = { name, children: [], text: '' };
      top.children.push(child);
      if (empty !== '/') open.push(child);
    }
  }
  const root = open[0]?.children[0];
  if (open.length > 1)
    throw new XmlError(`<${open[open.length - 1]?.name}> is never closed.`, lineAt(source, source.length));
  if (root === undefined || source.slice(at).includes('<'))
    throw new XmlError('There is no root element.', lineAt(source, at));
  return root;
}

interface OpenElement {
  readonly name: string;
  readonly children: OpenElement[];
  text: string;
}

function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name] ?? whole;
  });
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** The first child of that name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** The elements of a group: `Scopes` > `Scope`*; none when the group is missing. */
export function membersOf(parent: XmlElement | undefined, group: string, name: string): readonly XmlElement[] {
  return childOf(parent, group)?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the first child of that name; undefined when there is none. */
export function textOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.text;
}

/** The texts of all children of that name. */
export function textsOf(parent: XmlElement, name: string): string[] {
  return parent.children.filter((child) => child.name === name).map((child) => child.text);
}
