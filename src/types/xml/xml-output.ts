import { newLine } from '../machine.ts';
import { NetException } from '../net-exception.ts';
import { type XmlNode, xmlnsNamespace } from './xml-node.ts';

export interface XmlLayout {
  readonly indent: boolean;
  readonly indentText: string;
  readonly newLine: string;
}

export const plainLayout: XmlLayout = { indent: false, indentText: '  ', newLine };
export const indentedLayout: XmlLayout = { ...plainLayout, indent: true };

interface OpenElement {
  readonly name: string;
  /** Prefixes that it declares. */
  readonly declared: Map<string, string>;
  /** Text is in it: from there on nothing is indented. */
  mixed: boolean;
  hasChildren: boolean;
}

/** Writes XML piece by piece, as .NET's XmlTextWriter does. */
export class XmlOutput {
  readonly #layout: () => XmlLayout;
  readonly #open: OpenElement[] = [];
  #text = '';
  #inTag = false;
  #started = false;

  constructor(layout: XmlLayout | (() => XmlLayout)) {
    this.#layout = typeof layout === 'function' ? layout : () => layout;
  }

  /** What was written since it was last taken. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  get depth(): number {
    return this.#open.length;
  }

  declaration(text: string): void {
    this.#text += `<?xml ${text}?>`;
    this.#started = true;
  }

  startElement(name: string, namespace: string | null = null): void {
    this.#beforeMarkup();
    const element = { name, declared: new Map<string, string>(), mixed: false, hasChildren: false };
    this.#open.push(element);
    this.#text += `<${name}`;
    this.#inTag = true;
    const prefix = prefixOf(name);
    if (namespace !== null && this.#scope(prefix) !== namespace) element.declared.set(prefix, namespace);
  }

  attribute(name: string, value: string, namespace: string | null = null): void {
    if (!this.#inTag) {
      throw new NetException(
        'System.InvalidOperationException',
        'Token StartAttribute in state Content would result in an invalid XML document.',
      );
    }
    const element = this.#open.at(-1);
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      const prefix = name === 'xmlns' ? '' : name.slice(6);
      // One declaration of a prefix is enough.
      if (element?.declared.get(prefix) === value) element.declared.delete(prefix);
      this.#written.set(element ?? null, (this.#written.get(element ?? null) ?? new Map()).set(prefix, value));
    } else if (
      namespace !== null &&
      namespace !== '' &&
      prefixOf(name) !== '' &&
      this.#scope(prefixOf(name)) !== namespace
    ) {
      element?.declared.set(prefixOf(name), namespace);
    }
    this.#text += ` ${name}="${attributeText(value)}"`;
  }

  /** Declarations that were written as attributes. */
  readonly #written = new Map<OpenElement | null, Map<string, string>>();

  #scope(prefix: string): string | undefined {
    if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const element = this.#open[i] ?? null;
      const found = element?.declared.get(prefix) ?? this.#written.get(element)?.get(prefix);
      if (found !== undefined) return found;
    }
    return prefix === '' ? '' : undefined;
  }

  endElement(full = false): void {
    const element = this.#open.at(-1);
    if (element === undefined) {
      throw new NetException('System.InvalidOperationException', 'There was no XML start tag open.');
    }
    if (this.#inTag) {
      this.#declare();
      this.#inTag = false;
      this.#text += full ? `></${element.name}>` : ' />';
    } else {
      if (!element.mixed && element.hasChildren) this.#lineBreak(this.#open.length - 1);
      this.#text += `</${element.name}>`;
    }
    this.#open.pop();
    this.#written.delete(element);
  }

  text(value: string): void {
    this.#content();
    this.#text += elementText(value);
  }

  raw(value: string): void {
    this.#content();
    this.#text += value;
  }

  cdata(value: string): void {
    this.#content();
    this.#text += `<![CDATA[${value}]]>`;
  }

  comment(value: string): void {
    this.#beforeMarkup();
    this.#text += `<!--${value}-->`;
  }

  instruction(name: string, value: string): void {
    this.#beforeMarkup();
    this.#text += value === '' ? `<?${name}?>` : `<?${name} ${value}?>`;
  }

  docType(name: string, rest: string): void {
    this.#beforeMarkup();
    this.#text += `<!DOCTYPE ${name}${rest}>`;
  }

  /** Closes every element that is open. */
  endAll(): void {
    while (this.#open.length > 0) this.endElement();
  }

  #content(): void {
    this.#closeTag();
    const element = this.#open.at(-1);
    if (element !== undefined) element.mixed = true;
    this.#started = true;
  }

  #beforeMarkup(): void {
    this.#closeTag();
    const element = this.#open.at(-1);
    if (this.#started && element?.mixed !== true) this.#lineBreak(this.#open.length);
    if (element !== undefined) element.hasChildren = true;
    this.#started = true;
  }

  #lineBreak(depth: number): void {
    const { indent, indentText, newLine: end } = this.#layout();
    if (!indent || this.#open.some(({ mixed }) => mixed)) return;
    this.#text += end + indentText.repeat(depth);
  }

  #closeTag(): void {
    if (!this.#inTag) return;
    this.#declare();
    this.#text += '>';
    this.#inTag = false;
  }

  /** The declarations that names need and no attribute made. */
  #declare(): void {
    const element = this.#open.at(-1);
    for (const [prefix, namespace] of element?.declared ?? []) {
      this.#text += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${attributeText(namespace)}"`;
    }
  }
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

/** A node with all in it. */
export function writeNode(node: XmlNode, output: XmlOutput): void {
  switch (node.kind) {
    case 'Element':
      output.startElement(node.name, node.namespace);
      for (const attribute of node.attributes) {
        const namespace = attribute.namespace === xmlnsNamespace ? null : attribute.namespace;
        output.attribute(attribute.name, attribute.value ?? '', namespace);
      }
      for (const child of node.children) writeNode(child, output);
      output.endElement(!node.isEmpty);
      break;
    case 'Attribute':
      output.raw(`${node.name}="${attributeText(node.value ?? '')}"`);
      break;
    case 'Text':
      output.text(node.value ?? '');
      break;
    case 'Whitespace':
    case 'SignificantWhitespace':
      output.raw(node.value ?? '');
      break;
    case 'CDATA':
      output.cdata(node.value ?? '');
      break;
    case 'Comment':
      output.comment(node.value ?? '');
      break;
    case 'ProcessingInstruction':
      output.instruction(node.name, node.value ?? '');
      break;
    case 'XmlDeclaration':
      output.declaration(node.value ?? '');
      break;
    case 'DocumentType':
      output.docType(node.name, node.value ?? '');
      break;
    default:
      for (const child of node.children) writeNode(child, output);
  }
}

export function outerXml(node: XmlNode): string {
  const output = new XmlOutput(plainLayout);
  writeNode(node, output);
  return output.take();
}

export function innerXml(node: XmlNode): string {
  if (node.kind === 'Attribute') return attributeText(node.value ?? '');
  const output = new XmlOutput(plainLayout);
  for (const child of node.children) writeNode(child, output);
  return output.take();
}

export function elementText(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}

function attributeText(text: string): string {
  return text.replace(/[&<>"\r\n]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\n': '&#xA;',
};
