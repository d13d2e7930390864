import { defineType } from '../declare.ts';
import type { NetType } from '../net-type.ts';
import type { NetObject } from '../value.ts';
import { xmlNamespace, xmlnsNamespace } from './xml-node.ts';

/** `[XmlNameTable]`: what documents and namespace managers share in .NET; nothing needs to be shared here. */
export class XmlNameTable implements NetObject {
  get netType(): NetType {
    return nameTableType;
  }
}

/** `[XmlNamespaceManager]`: the prefixes that an XPath expression may use. */
export class XmlNamespaces implements NetObject {
  readonly #scopes: Map<string, string>[] = [
    new Map([
      ['xml', xmlNamespace],
      ['xmlns', xmlnsNamespace],
    ]),
  ];

  get netType(): NetType {
    return namespacesType;
  }

  add(prefix: string, namespace: string): void {
    this.#scopes.at(-1)?.set(prefix, namespace);
  }

  remove(prefix: string): void {
    this.#scopes.at(-1)?.delete(prefix);
  }

  lookup(prefix: string): string | undefined {
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const found = this.#scopes[i]?.get(prefix);
      if (found !== undefined) return found;
    }
    return prefix === '' ? '' : undefined;
  }

  push(): void {
    this.#scopes.push(new Map());
  }

  pop(): boolean {
    if (this.#scopes.length === 1) return false;
    this.#scopes.pop();
    return true;
  }

  prefixOf(namespace: string): string | null {
    for (const scope of this.#scopes.toReversed()) {
      for (const [prefix, value] of scope) if (value === namespace) return prefix;
    }
    return null;
  }
}

defineType('System.Xml.XmlNameTable', { isAbstract: true });
const nameTableType = defineType('System.Xml.NameTable', {
  members: () => ({ 'System.Xml.NameTable new()': () => new XmlNameTable() }),
});

const namespacesType = defineType('System.Xml.XmlNamespaceManager', {
  members: () => ({
    'System.Xml.XmlNamespaceManager new(System.Object nameTable)': () => new XmlNamespaces(),
    'string DefaultNamespace {get;}': (self: XmlNamespaces) => self.lookup('') ?? '',
    'void AddNamespace(string prefix, string uri)': (self: XmlNamespaces, prefix: string, uri: string) =>
      self.add(prefix, uri),
    'void RemoveNamespace(string prefix, string uri)': (self: XmlNamespaces, prefix: string) => self.remove(prefix),
    'bool HasNamespace(string prefix)': (self: XmlNamespaces, prefix: string) => self.lookup(prefix) !== undefined,
    'string LookupNamespace(string prefix)': (self: XmlNamespaces, prefix: string) => self.lookup(prefix) ?? null,
    'string LookupPrefix(string uri)': (self: XmlNamespaces, uri: string) => self.prefixOf(uri),
    'void PushScope()': (self: XmlNamespaces) => self.push(),
    'bool PopScope()': (self: XmlNamespaces) => self.pop(),
  }),
});
