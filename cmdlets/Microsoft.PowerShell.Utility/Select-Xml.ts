import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { convertTo } from '../../src/runtime/convert/convert.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { DriveError } from '../../src/runtime/drive.ts';
import type { Place } from '../../src/runtime/drives.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { netException } from '../../src/runtime/files/current-drives.ts';
import { textOf } from '../../src/runtime/files/text-bytes.ts';
import { PSError } from '../../src/runtime/flow.ts';
import { providerOf } from '../../src/runtime/items/provider-info.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { castToDocument, documentOf } from '../../src/runtime/xml/xml-document.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { NetException } from '../../src/types/net-exception.ts';
import { typeOf } from '../../src/types/type-of.ts';
import type { XmlNode } from '../../src/types/xml/xml-node.ts';
import { selectNodes } from '../../src/types/xml/xpath.ts';
import { SelectXmlInfo } from './select-xml-info.ts';
import { placeOf } from './text-files.ts';

declare module '../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    'System.Xml.XmlNode': XmlNode;
  }
}

export default defineCmdlet({
  name: 'Select-Xml',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Finds nodes in XML by an XPath expression.',
  defaultSet: 'Xml',
  sets: ['Path', 'LiteralPath', 'Xml', 'Content'],
  parameters: {
    Path: {
      type: 'String[]',
      sets: { Path: { mandatory: true, position: 1, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Files; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { mandatory: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Files, their paths taken as they are.',
    },
    Xml: {
      type: 'System.Xml.XmlNode[]',
      aliases: ['Node'],
      sets: { Xml: { mandatory: true, position: 1, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Documents or nodes.',
    },
    Content: {
      type: 'String[]',
      sets: { Content: { mandatory: true, byValue: true } },
      notNullOrEmpty: true,
      help: 'Texts that are XML.',
    },
    XPath: { type: 'String', mandatory: true, position: 0, notNullOrEmpty: true, help: 'The expression.' },
    Namespace: {
      type: 'Hashtable',
      notNullOrEmpty: true,
      help: 'Prefixes that the expression uses, with their namespaces.',
    },
  },
  outputTypes: ['Microsoft.PowerShell.Commands.SelectXmlInfo'],
  examples: [
    {
      title: 'Elements of a text',
      command:
        '\'<s><scope id="1"/><scope id="2"/></s>\' | Select-Xml -XPath \'//scope\' | ForEach-Object { $_.Node.id }',
      shows: ['1', '2'],
    },
    {
      title: 'In a file',
      command: "(Select-Xml '/s/scope[@id=2]' C:\\s.xml).Node.OuterXml",
      before: 'Set-Content C:\\s.xml \'<s><scope id="1"/><scope id="2"/></s>\'',
      shows: ['<scope id="2" />'],
    },
  ],
  related: ['ConvertTo-Xml', 'Select-String'],
  process(cmdlet, args) {
    const { drives, context } = cmdlet.session;
    const namespaces = new Map<string, string>();
    for (const entry of args.namespace instanceof NetDictionary ? args.namespace.entries() : []) {
      if (entry.value !== null && entry.value !== undefined) {
        namespaces.set(toText(entry.key, context), toText(entry.value, context));
        continue;
      }
      cmdlet.writeError(
        ErrorRecord.of({
          message:
            'This command cannot be run because the prefix value in the Namespace parameter is null. Provide a valid value for the prefix, and then run the command again.',
          id: 'PrefixError',
          category: 'InvalidOperation',
          target: args.namespace ?? null,
          exceptionType: 'System.InvalidOperationException',
        }),
      );
    }

    if (args.xml !== undefined) for (const node of args.xml) write(node, '');
    else if (args.content !== undefined) {
      for (const text of args.content) {
        const document = read(text);
        if (document !== null) write(document, '');
      }
    } else {
      const literal = args.literalPath !== undefined;
      const places = (args.literalPath ?? args.path ?? []).flatMap((path) => filesAt(path, literal));
      for (const place of places) search(place);
    }

    function write(node: XmlNode, path: string): void {
      const found = selectNodes(node, args.xPath, (prefix) => namespaces.get(prefix));
      for (const each of found) cmdlet.writeObject(new SelectXmlInfo(each, path, args.xPath));
    }

    /** The document of a text; null when it is none, which is reported as the cast's error. */
    function read(text: string): XmlNode | null {
      try {
        return convertTo(text, typeOf(castToDocument('<a/>')), context) as XmlNode;
      } catch (error) {
        if (!(error instanceof PSError)) throw error;
        cmdlet.writeError(error.record);
        return null;
      }
    }

    function filesAt(path: string, literal: boolean): Place[] {
      if (literal || !WildcardPattern.hasWildcards(path)) {
        const place = placeOf(cmdlet, path, true);
        if (!literal && drives.stat(place) === undefined) {
          cmdlet.throwTerminatingError(
            ErrorRecord.of({
              message: `Cannot find path '${drives.show(place)}' because it does not exist.`,
              id: 'PathNotFound',
              category: 'ObjectNotFound',
              target: drives.show(place),
              exceptionType: 'System.Management.Automation.ItemNotFoundException',
            }),
          );
        }
        return onDisk([place], path);
      }
      return onDisk(
        drives.expand(path, (pattern, name) => WildcardPattern.of(pattern).isMatch(name)),
        path,
      );
    }

    function onDisk(places: Place[], path: string): Place[] {
      const [first] = places;
      if (first === undefined || providerOf(first.drive) === 'FileSystem') return places;
      const provider = `Microsoft.PowerShell.Core\\${providerOf(first.drive)}`;
      cmdlet.writeError(
        ErrorRecord.of({
          message: `Cannot open the file because the current provider (${provider}) cannot open files.`,
          id: 'ProcessingFile',
          category: 'InvalidOperation',
          target: path,
          exceptionType: 'System.InvalidOperationException',
        }),
      );
      return [];
    }

    function search(place: Place): void {
      const path = drives.show(place);
      try {
        write(documentOf(textOf(place.drive.read(place.segments)), true), path);
      } catch (error) {
        const failure = error instanceof DriveError ? netException(error) : error;
        if (!(failure instanceof NetException)) throw error;
        cmdlet.writeError(
          ErrorRecord.of({
            message: `The file '${path}' cannot be read: ${failure.message}`,
            id: 'ProcessingFile',
            category: 'InvalidArgument',
            target: path,
            exceptionType: 'System.ArgumentException',
          }),
        );
      }
    }
  },
});
