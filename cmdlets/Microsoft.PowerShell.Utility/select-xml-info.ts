import { defineType } from '../../src/types/declare.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject } from '../../src/types/value.ts';
import type { XmlNode } from '../../src/types/xml/xml-node.ts';
import { innerXml } from '../../src/types/xml/xml-output.ts';

const inputStream = 'InputStream';

/** What Select-Xml writes: a node that an expression selects. */
export class SelectXmlInfo implements NetObject {
  readonly node: XmlNode;
  readonly path: string;
  readonly pattern: string;

  /** @param path the file that it is in; '' for input from the pipeline */
  constructor(node: XmlNode, path: string, pattern: string) {
    this.node = node;
    this.path = path === '' ? inputStream : path;
    this.pattern = pattern;
  }

  get netType(): NetType {
    return selectXmlInfoType;
  }

  toString(): string {
    const text = (this.node.value ?? innerXml(this.node)).trim();
    return this.path === inputStream ? text : `${text}:${this.path}`;
  }
}

const selectXmlInfoType = defineType('Microsoft.PowerShell.Commands.SelectXmlInfo', {
  members: () => ({
    'System.Xml.XmlNode Node {get;set;}': {
      get: (self: SelectXmlInfo) => self.node,
      set: (self: SelectXmlInfo, node: XmlNode) => Object.assign(self, { node }),
    },
    'string Path {get;set;}': {
      get: (self: SelectXmlInfo) => self.path,
      set: (self: SelectXmlInfo, path: string) => Object.assign(self, { path }),
    },
    'string Pattern {get;set;}': {
      get: (self: SelectXmlInfo) => self.pattern,
      set: (self: SelectXmlInfo, pattern: string) => Object.assign(self, { pattern }),
    },
    'string ToString()': (self: SelectXmlInfo) => self.toString(),
  }),
});
