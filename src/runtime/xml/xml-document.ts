import { defineType } from '../../types/declare.ts';
import type { Value } from '../../types/value.ts';
import { XmlNodeList } from '../../types/xml/xml-lists.ts';
import { XmlNameTable } from '../../types/xml/xml-namespaces.ts';
import { setNodeType, XmlNode } from '../../types/xml/xml-node.ts';
import { indentedLayout, plainLayout, writeNode, XmlOutput } from '../../types/xml/xml-output.ts';
import { parseXml } from '../../types/xml/xml-parser.ts';
import { declarationText, declared, xmlNodeType } from '../../types/xml/xml-types.ts';
import { elementsByName } from '../../types/xml/xpath.ts';
import { onDrive, placeOf } from '../files/current-drives.ts';
import { readBytes } from '../files/file-statics.ts';
import { textOf } from '../files/text-bytes.ts';
import { isTextReader, isTextWriter } from '../files/text-streams.ts';

/** A document without anything in it. */
export function newDocument(): XmlNode {
  return new XmlNode('Document', '#document', null);
}

/** A document of a text, as the cast `[xml]` makes it: the blanks between elements go. Throws .NET's XmlException. */
export function castToDocument(text: string): XmlNode {
  const document = newDocument();
  parseXml(text, document, { keepWhitespace: false, conformance: 'any' });
  return document;
}

/** A document of a text. Throws .NET's XmlException. */
export function documentOf(text: string, preserveWhitespace = false): XmlNode {
  const document = newDocument();
  document.preserveWhitespace = preserveWhitespace;
  parseXml(text, document, { keepWhitespace: preserveWhitespace });
  return document;
}

function load(document: XmlNode, text: string): void {
  document.removeChildren();
  parseXml(text, document, { keepWhitespace: document.preserveWhitespace });
}

/** The document as Save writes it: indented, unless it keeps its own blanks. */
function savedText(document: XmlNode, encoding?: string): string {
  const output = new XmlOutput(document.preserveWhitespace ? plainLayout : indentedLayout);
  for (const child of document.children) {
    if (child.kind === 'XmlDeclaration' && encoding !== undefined) {
      output.declaration(declarationText(declared(child, 'version'), encoding, declared(child, 'standalone')));
    } else writeNode(child, output);
  }
  return output.take();
}

function saveFile(document: XmlNode, path: string): void {
  const [first] = document.children;
  const encoding = first?.kind === 'XmlDeclaration' ? declared(first, 'encoding').toLowerCase() : '';
  const text = savedText(document);
  const place = placeOf(path, 'filename');
  const wide = encoding === 'utf-16' || encoding === 'unicode';
  // Only an encoding that the document names gets a byte order mark.
  const bytes = Buffer.from(encoding === '' ? text : `\ufeff${text}`, wide ? 'utf16le' : 'utf8');
  onDrive(() => place.drive.write(place.segments, new Uint8Array(bytes)));
}

function element(document: XmlNode, name: string, namespace: unknown): XmlNode {
  return new XmlNode('Element', name, document, null, typeof namespace === 'string' ? namespace : '');
}

function attribute(document: XmlNode, name: string, namespace: unknown): XmlNode {
  return new XmlNode('Attribute', name, document, '', typeof namespace === 'string' ? namespace : '');
}

function qualified(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

const documentType = defineType('System.Xml.XmlDocument', {
  base: xmlNodeType,
  accelerators: ['xml'],
  members: () => ({
    'System.Xml.XmlDocument new()': newDocument,
    'System.Xml.XmlElement DocumentElement {get;}': (self: XmlNode) => self.documentElement,
    'System.Xml.XmlDocumentType DocumentType {get;}': (self: XmlNode) =>
      self.children.find(({ kind }) => kind === 'DocumentType') ?? null,
    'bool PreserveWhitespace {get;set;}': {
      get: (self: XmlNode) => self.preserveWhitespace,
      set: (self: XmlNode, preserve: boolean) => {
        self.preserveWhitespace = preserve;
      },
    },
    'System.Xml.NameTable NameTable {get;}': () => new XmlNameTable(),
    'void LoadXml(string xml)': load,
    'void Load(System.Object inStream)': (self: XmlNode, source: Value) => {
      if (isTextReader(source)) load(self, source.readToEnd());
      else load(self, textOf(readBytes(String(source))));
    },
    'void Save(System.Object outStream)': (self: XmlNode, target: Value) => {
      if (isTextWriter(target)) target.write(savedText(self, target.encodingName));
      else saveFile(self, String(target));
    },
    'System.Xml.XmlElement CreateElement(string name) | System.Xml.XmlElement CreateElement(string qualifiedName, string namespaceURI)':
      element,
    'System.Xml.XmlElement CreateElement(string prefix, string localName, string namespaceURI)': (
      self: XmlNode,
      prefix: string,
      name: string,
      namespace: string,
    ) => element(self, qualified(prefix, name), namespace),
    'System.Xml.XmlAttribute CreateAttribute(string name) | System.Xml.XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)':
      attribute,
    'System.Xml.XmlAttribute CreateAttribute(string prefix, string localName, string namespaceURI)': (
      self: XmlNode,
      prefix: string,
      name: string,
      namespace: string,
    ) => attribute(self, qualified(prefix, name), namespace),
    'System.Xml.XmlText CreateTextNode(string text)': (self: XmlNode, text: string) =>
      new XmlNode('Text', '#text', self, text),
    'System.Xml.XmlComment CreateComment(string data)': (self: XmlNode, text: string) =>
      new XmlNode('Comment', '#comment', self, text),
    'System.Xml.XmlCDataSection CreateCDataSection(string data)': (self: XmlNode, text: string) =>
      new XmlNode('CDATA', '#cdata-section', self, text),
    'System.Xml.XmlWhitespace CreateWhitespace(string text)': (self: XmlNode, text: string) =>
      new XmlNode('Whitespace', '#whitespace', self, text),
    'System.Xml.XmlProcessingInstruction CreateProcessingInstruction(string target, string data)': (
      self: XmlNode,
      target: string,
      data: string | null,
    ) => new XmlNode('ProcessingInstruction', target, self, data ?? ''),
    'System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)': (
      self: XmlNode,
      version: string,
      encoding: string | null,
      standalone: string | null,
    ) => new XmlNode('XmlDeclaration', 'xml', self, declarationText(version, encoding ?? '', standalone ?? '')),
    'System.Xml.XmlDocumentFragment CreateDocumentFragment()': (self: XmlNode) =>
      new XmlNode('DocumentFragment', '#document-fragment', self),
    'System.Xml.XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)': (
      self: XmlNode,
      kind: string,
      name: string,
      namespace: string | null,
    ) => (/^attribute$/i.test(kind) ? attribute(self, name, namespace) : element(self, name, namespace)),
    'System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)': (
      self: XmlNode,
      node: XmlNode,
      deep: boolean,
    ) => node.clone(self, deep),
    'System.Xml.XmlNodeList GetElementsByTagName(string name)': (self: XmlNode, name: string): Value =>
      new XmlNodeList(() => elementsByName(self, name)),
  }),
});
setNodeType('Document', documentType);
