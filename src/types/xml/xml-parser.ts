import { NetException } from '../net-exception.ts';
import { XmlNode, xmlNamespace, xmlnsNamespace } from './xml-node.ts';

/** What a reader leaves out. */
export interface XmlReading {
  /** Blanks between elements become nodes of their own. */
  readonly keepWhitespace: boolean;
  /** `document`: one element and nothing beside it; `any`: what can stand in the node, told by it; default document. */
  readonly conformance?: 'document' | 'any';
}

const nameStart = /[A-Za-z_:\u00c0-\u{10ffff}]/u;
const nameCharacters = /[A-Za-z_:\u00c0-\u{10ffff}\-.0-9\u00b7]*/uy;
const blanks = /[ \t\r\n]*/y;
const namedEntities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads a text into a document, or into a fragment. Throws System.Xml.XmlException, worded and placed as .NET's reader does. */
export function parseXml(text: string, into: XmlNode, reading: XmlReading): void {
  new XmlParser(text, into, reading).parse();
}

interface OpenTag {
  readonly node: XmlNode;
  readonly at: number;
}

class XmlParser {
  readonly #text: string;
  readonly #root: XmlNode;
  readonly #reading: XmlReading;
  readonly #open: OpenTag[] = [];
  #at = 0;
  #hasElement = false;

  constructor(text: string, into: XmlNode, reading: XmlReading) {
    // .NET normalises line ends before all else.
    this.#text = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    this.#root = into;
    this.#reading = reading;
  }

  /** The text must be a whole document. */
  get #strict(): boolean {
    return this.#reading.conformance !== 'any';
  }

  get #document(): XmlNode {
    return this.#root.document;
  }

  get #top(): XmlNode {
    return this.#open.at(-1)?.node ?? this.#root;
  }

  parse(): void {
    this.#declaration();
    while (this.#at < this.#text.length) {
      if (this.#text[this.#at] === '<') this.#markup();
      else this.#characters();
    }
    if (this.#open.length > 0) {
      const names = this.#open.map(({ node }) => node.name).reverse();
      this.#fail(`Unexpected end of file has occurred. The following elements are not closed: ${names.join(', ')}.`);
    }
    if (!this.#hasElement && this.#strict) {
      throw new NetException('System.Xml.XmlException', 'Root element is missing.');
    }
  }

  #declaration(): void {
    if (!/^<\?xml[ \t\n]/.test(this.#text)) return;
    const end = this.#text.indexOf('?>');
    const content = end < 0 ? '' : this.#text.slice(6, end).trim();
    const parts =
      /^version\s*=\s*["']1\.\d["'](?:\s+encoding\s*=\s*["']([A-Za-z][\w.-]*)["'])?(?:\s+standalone\s*=\s*["'](yes|no)["'])?$/.exec(
        content,
      );
    if (parts === null) {
      this.#at = 6;
      this.#fail('Syntax for an XML declaration is invalid.');
    }
    this.#at = end + 2;
    const value = content
      .replace(/\s*=\s*/g, '=')
      .replace(/\s+/g, ' ')
      .replace(/'/g, '"');
    this.#add(new XmlNode('XmlDeclaration', 'xml', this.#document, value));
  }

  #markup(): void {
    const rest = this.#text;
    // .NET looks four characters ahead before it knows what begins here.
    if (this.#open.length === 0 && this.#root.kind === 'Document' && rest.length - this.#at < 4) {
      this.#fail('Data at the root level is invalid.');
    }
    if (rest.startsWith('<!--', this.#at))
      this.#add(new XmlNode('Comment', '#comment', this.#document, this.#until('<!--', '-->', 'Comment')));
    else if (rest.startsWith('<![CDATA[', this.#at)) this.#cdata();
    else if (rest.startsWith('<!DOCTYPE', this.#at)) this.#docType();
    else if (rest.startsWith('<?', this.#at)) this.#instruction();
    else if (rest.startsWith('</', this.#at)) this.#endTag();
    else this.#startTag();
  }

  #cdata(): void {
    if (this.#open.length === 0 && this.#strict) {
      this.#at++;
      this.#fail('Data at the root level is invalid.');
    }
    this.#add(new XmlNode('CDATA', '#cdata-section', this.#document, this.#until('<![CDATA[', ']]>', 'CDATA')));
  }

  #until(open: string, close: string, what: string): string {
    const start = this.#at + open.length;
    const end = this.#text.indexOf(close, start);
    if (end < 0) {
      this.#at = this.#text.length;
      this.#fail(`Unexpected end of file while parsing ${what} has occurred.`);
    }
    this.#at = end + close.length;
    return this.#text.slice(start, end);
  }

  #docType(): void {
    const match = /<!DOCTYPE\s+([^\s>[]+)((?:[^[>"']|"[^"]*"|'[^']*')*)(?:\[([^\]]*)\]\s*)?>/y;
    match.lastIndex = this.#at;
    const found = match.exec(this.#text);
    if (found === null) {
      this.#at += 2;
      this.#fail('Expected DTD markup was not found.');
    }
    this.#at += found[0].length;
    this.#add(
      new XmlNode('DocumentType', found[1] ?? '', this.#document, `${(found[2] ?? '').trimEnd()}[${found[3] ?? ''}]`),
    );
  }

  #instruction(): void {
    const start = this.#at;
    this.#at += 2;
    const name = this.#name();
    if (name.toLowerCase() === 'xml') {
      this.#at = start + 2;
      this.#fail(
        'Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.',
      );
    }
    this.#at = start;
    const content = this.#until('<?', '?>', 'PI');
    this.#add(new XmlNode('ProcessingInstruction', name, this.#document, content.slice(name.length).trimStart()));
  }

  #startTag(): void {
    const opened = this.#at;
    this.#at++;
    if (this.#open.length === 0 && this.#hasElement && this.#strict) {
      this.#fail('There are multiple root elements.');
    }
    const nameAt = this.#at;
    const name = this.#name();
    const attributes = this.#attributes();
    const namespaceFor = this.#scope(attributes);
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
    const element = new XmlNode('Element', name, this.#document, null, namespaceFor(prefix, nameAt));
    for (const each of attributes) element.setAttribute(this.#attributeNode(each, namespaceFor));
    this.#add(element);
    this.#hasElement = true;
    if (this.#text[this.#at] === '/') {
      this.#at++;
      this.#expect('>');
      return;
    }
    this.#expect('>');
    element.isEmpty = false;
    this.#open.push({ node: element, at: opened + 1 });
  }

  #attributeNode({ name, value, at }: ReadAttribute, namespaceFor: (prefix: string, at: number) => string): XmlNode {
    const colon = name.indexOf(':');
    let namespace = '';
    if (name === 'xmlns' || name.startsWith('xmlns:')) namespace = xmlnsNamespace;
    else if (colon > 0) namespace = namespaceFor(name.slice(0, colon), at);
    return new XmlNode('Attribute', name, this.#document, value, namespace);
  }

  /** What prefixes mean on a tag with these attributes. */
  #scope(attributes: readonly ReadAttribute[]): (prefix: string, at: number) => string {
    return (prefix, at) => {
      if (prefix === 'xml') return xmlNamespace;
      const declared = attributes.find(({ name }) => name === (prefix === '' ? 'xmlns' : `xmlns:${prefix}`));
      const namespace = declared?.value ?? this.#top.namespaceOf(prefix);
      if (namespace !== undefined) return namespace;
      this.#at = at;
      return this.#fail(`'${prefix}' is an undeclared prefix.`);
    };
  }

  #attributes(): ReadAttribute[] {
    const found: ReadAttribute[] = [];
    for (;;) {
      const before = this.#at;
      this.#skipBlanks();
      const next = this.#text[this.#at];
      if (next === '>' || next === '/' || next === undefined) return found;
      if (this.#at === before) {
        if (nameStart.test(next)) this.#fail(`'${next}' is an unexpected token. Expecting whitespace.`);
        this.#badCharacter(next);
      }
      const at = this.#at;
      const name = this.#name();
      this.#skipBlanks();
      this.#expect('=');
      this.#skipBlanks();
      const value = this.#attributeValue();
      if (found.some((each) => each.name === name)) {
        this.#at = at;
        this.#fail(`'${name}' is a duplicate attribute name.`);
      }
      found.push({ name, value, at });
    }
  }

  #attributeValue(): string {
    const quote = this.#text[this.#at];
    if (quote !== '"' && quote !== "'") {
      if (quote === undefined) this.#unexpectedEnd();
      this.#fail(`'${quote}' is an unexpected token. The expected token is '"' or '''.`);
    }
    const start = this.#at + 1;
    let end = start;
    for (; this.#text[end] !== quote; end++) {
      if (end >= this.#text.length) {
        this.#at = end;
        this.#fail('There is an unclosed literal string.');
      }
      if (this.#text[end] === '<') {
        this.#at = end;
        this.#fail("'<', hexadecimal value 0x3C, is an invalid attribute character.");
      }
    }
    const value = this.#decode(start, end, /[\t\n]/g);
    this.#at = end + 1;
    return value;
  }

  #endTag(): void {
    this.#at += 2;
    const top = this.#open.at(-1);
    if (top === undefined) this.#fail('Unexpected end tag.');
    const at = this.#at;
    const name = this.#name();
    if (name !== top.node.name) {
      this.#at = at;
      const { line, column } = this.#position(top.at);
      this.#fail(
        `The '${top.node.name}' start tag on line ${line} position ${column} does not match the end tag of '${name}'.`,
      );
    }
    this.#skipBlanks();
    this.#expect('>');
    this.#open.pop();
  }

  #characters(): void {
    let end = this.#text.indexOf('<', this.#at);
    if (end < 0) end = this.#text.length;
    const raw = this.#text.slice(this.#at, end);
    const blank = /^[ \t\n]*$/.test(raw);
    if (this.#open.length === 0 && !blank && this.#strict) {
      this.#skipBlanks();
      this.#fail('Data at the root level is invalid.');
    }
    const forbidden = raw.indexOf(']]>');
    if (forbidden >= 0) {
      this.#at += forbidden;
      this.#fail("']]>' is not allowed in character data.");
    }
    const value = this.#decode(this.#at, end);
    this.#at = end;
    if (!blank) this.#add(new XmlNode('Text', '#text', this.#document, value));
    else if (this.#reading.keepWhitespace || this.#keepsBlanks()) {
      const kind = this.#keepsBlanks() ? 'SignificantWhitespace' : 'Whitespace';
      const name = kind === 'Whitespace' ? '#whitespace' : '#significant-whitespace';
      this.#add(new XmlNode(kind, name, this.#document, value));
    }
  }

  /** `xml:space="preserve"` is in force. */
  #keepsBlanks(): boolean {
    for (let node: XmlNode | null = this.#top; node !== null; node = node.parent) {
      const space = node.attribute('xml:space')?.value;
      if (space === 'preserve' || space === 'default') return space === 'preserve';
    }
    return false;
  }

  /** The text of a range, entities replaced; characters that count as a blank there may be told. */
  #decode(start: number, end: number, blank?: RegExp): string {
    const written = this.#text.slice(start, end);
    const raw = blank === undefined ? written : written.replace(blank, ' ');
    if (!raw.includes('&')) return raw;
    return raw.replace(
      /&(?:#x([0-9a-fA-F]+);|#([0-9]+);|([A-Za-z_][\w.-]*);)?/g,
      (_, hex, decimal, name, offset: number) => {
        if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
        if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
        this.#at = start + offset + 1;
        if (name === undefined) return this.#fail('An error occurred while parsing EntityName.');
        return namedEntities[name] ?? this.#fail(`Reference to undeclared entity '${name}'.`);
      },
    );
  }

  #name(): string {
    const first = this.#text[this.#at];
    if (first === undefined) this.#unexpectedEnd();
    if (!nameStart.test(first)) {
      this.#fail(`Name cannot begin with the '${first}' character, hexadecimal value ${hexadecimal(first)}.`);
    }
    nameCharacters.lastIndex = this.#at;
    const name = nameCharacters.exec(this.#text)?.[0] ?? '';
    this.#at += name.length;
    return name;
  }

  #expect(character: string): void {
    const found = this.#text[this.#at];
    if (found === character) {
      this.#at++;
      return;
    }
    if (found === undefined) this.#unexpectedEnd();
    this.#fail(`'${found}' is an unexpected token. The expected token is '${character}'.`);
  }

  #badCharacter(character: string): never {
    return this.#fail(
      `The '${character}' character, hexadecimal value ${hexadecimal(character)}, cannot be included in a name.`,
    );
  }

  #unexpectedEnd(): never {
    const names = this.#open.map(({ node }) => node.name).reverse();
    return this.#fail(
      names.length === 0
        ? 'Unexpected end of file has occurred.'
        : `Unexpected end of file has occurred. The following elements are not closed: ${names.join(', ')}.`,
    );
  }

  #skipBlanks(): void {
    blanks.lastIndex = this.#at;
    this.#at += blanks.exec(this.#text)?.[0].length ?? 0;
  }

  #add(node: XmlNode): void {
    const top = this.#top;
    if (top.kind === 'Document') {
      // What a document can't hold is told as when a script puts it there; the blanks around the element go.
      if (node.kind !== 'Whitespace') this.#addToDocument(node);
      else if (top.preserveWhitespace) place(top, node);
    } else place(top, node);
  }

  #addToDocument(node: XmlNode): void {
    if (node.kind === 'XmlDeclaration' || node.kind === 'DocumentType') place(this.#top, node);
    else this.#top.append(node);
  }

  #position(at: number): { readonly line: number; readonly column: number } {
    const before = this.#text.slice(0, at);
    const line = before.split('\n').length;
    return { line, column: at - before.lastIndexOf('\n') };
  }

  #fail(message: string): never {
    const { line, column } = this.#position(this.#at);
    throw new NetException('System.Xml.XmlException', `${message} Line ${line}, position ${column}.`);
  }
}

interface ReadAttribute {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

function place(parent: XmlNode, node: XmlNode): void {
  parent.children.push(node);
  node.parent = parent;
}

function hexadecimal(character: string): string {
  return `0x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
