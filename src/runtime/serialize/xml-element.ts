/** An element of a small XML document: no mixed content, no namespaces beyond the default one. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its text, entities replaced. */
  readonly text: string;
}

/** The text is no well-formed XML. */
export class XmlError extends Error {}

const tokens =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

/** The root element of a text. Throws an {@link XmlError}. */
export function parseXml(text: string): XmlElement {
  const source = text.replace(/^\ufeff/, '');
  const root = new Open('', new Map());
  const stack = [root];
  let end = 0;
  for (const match of source.matchAll(tokens)) {
    if (match.index !== end) throw new XmlError(`Data at position ${end} is invalid.`);
    end = match.index + match[0].length;
    const [, cdata, closing, opening, attributes = '', empty, plain] = match;
    const top = stack.at(-1) ?? root;
    if (cdata !== undefined) top.text += cdata;
    else if (plain !== undefined) top.text += decodeEntities(plain);
    else if (closing !== undefined) {
      if (stack.length === 1 || top.name !== closing) {
        throw new XmlError(`The '${top.name}' start tag does not match the end tag of '${closing}'.`);
      }
      stack.pop();
    } else if (opening !== undefined) {
      const element = new Open(opening, attributesOf(attributes));
      top.children.push(element);
      if (empty === '') stack.push(element);
    }
  }
  const start = source.search(/\S/);
  if (start >= 0 && !/^<[?!A-Za-z_]/.test(source.slice(start, start + 2))) {
    const lines = source.slice(0, start).split('\n');
    const position = (lines.at(-1)?.length ?? 0) + 1;
    throw new XmlError(`Data at the root level is invalid. Line ${lines.length}, position ${position}.`);
  }
  const [first] = root.children;
  if (end !== source.length) throw new XmlError(`Data at position ${end} is invalid.`);
  if (stack.length > 1)
    throw new XmlError(`Unexpected end of file has occurred. The element '${stack.at(-1)?.name}' is not closed.`);
  if (first === undefined) throw new XmlError('Root element is missing.');
  return first;
}

class Open implements XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Open[] = [];
  text = '';

  constructor(name: string, attributes: ReadonlyMap<string, string>) {
    this.name = name;
    this.attributes = attributes;
  }
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, decodeEntities(double ?? single ?? ''));
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}
