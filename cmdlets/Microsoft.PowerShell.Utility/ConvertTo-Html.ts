import type { Expression } from '../../src/format/expression.ts';
import {
  alignmentKey,
  expressionKey,
  labelKey,
  type PropertyKey,
  readPropertyParameters,
} from '../../src/format/property-parameters.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import { readingProperties } from './formatting.ts';
import { orderText } from './ordering.ts';

const keys: readonly PropertyKey[] = [
  expressionKey,
  labelKey,
  { name: alignmentKey.name, types: ['System.String'] },
  { name: 'width', types: ['System.String', 'System.Int32'] },
];
const strict =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">';
const transitional =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';
const httpMeta = new Set(['content-type', 'default-style', 'x-ua-compatible']);
const namedMeta = new Set(['application-name', 'author', 'description', 'generator', 'keywords', 'viewport']);
const page = { Page: {} };

export default defineCmdlet({
  name: 'ConvertTo-Html',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes objects as a page of HTML.',
  defaultSet: 'Page',
  sets: ['Page', 'Fragment'],
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects.' },
    Property: {
      type: 'Object[]',
      position: 0,
      help: 'Columns: names, script blocks, or tables with Expression, Label, Alignment and Width.',
    },
    Body: { type: 'String[]', sets: { Page: { position: 3 } }, help: 'Text after the body tag.' },
    Head: {
      type: 'String[]',
      sets: { Page: { position: 1 } },
      help: 'What stands in the head, in place of the title.',
    },
    Title: {
      type: 'String',
      sets: { Page: { position: 2 } },
      notNullOrEmpty: true,
      help: 'The title.',
      default: 'HTML TABLE',
    },
    As: {
      type: 'String',
      notNullOrEmpty: true,
      validateSet: ['Table', 'List'],
      help: 'A table, or a list of each object.',
      default: 'Table',
    },
    CssUri: {
      type: 'Uri',
      aliases: ['cu', 'uri'],
      sets: page,
      notNullOrEmpty: true,
      help: 'The address of a style sheet.',
    },
    Fragment: { type: 'SwitchParameter', sets: { Fragment: {} }, notNullOrEmpty: true, help: 'Writes the table only.' },
    PostContent: { type: 'String[]', notNullOrEmpty: true, help: 'Text behind the table.' },
    PreContent: { type: 'String[]', notNullOrEmpty: true, help: 'Text before the table.' },
    Meta: { type: 'Hashtable', sets: page, notNullOrEmpty: true, help: 'Names and contents of meta tags.' },
    Charset: {
      type: 'String',
      sets: page,
      notNullOrEmpty: true,
      validatePattern: '^[A-Za-z0-9]\\w+\\S+[A-Za-z0-9]$',
      help: 'The character set that the page declares.',
    },
    Transitional: {
      type: 'SwitchParameter',
      sets: page,
      notNullOrEmpty: true,
      help: 'Declares XHTML Transitional instead of Strict.',
    },
  },
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'A table',
      command: "[pscustomobject]@{ Name = 'HQ' } | ConvertTo-Html -Fragment",
      shows: ['<tr><th>Name</th></tr>', '<tr><td>HQ</td></tr>'],
    },
  ],
  related: ['ConvertTo-Csv', 'ConvertTo-Json', 'ConvertTo-Xml'],
  start(cmdlet, args) {
    const columns = readingProperties(cmdlet, () => readPropertyParameters(args.property ?? ['*'], keys)).map(
      ({ expression, entries }): Column => ({
        expression,
        label: textOf(entries.get('label')),
        alignment: textOf(entries.get('alignment')),
        width: textOf(entries.get('width')),
      }),
    );
    const asList = args.as?.toLowerCase() === 'list';
    const fragment = args.fragment === true;
    const write = (line: string) => cmdlet.writeObject(line);
    const writeAll = (lines: readonly string[] | undefined) => lines?.forEach(write);
    let resolved: readonly Column[] | null = null;
    let count = 0;
    return {
      begin() {
        if (!fragment) {
          write(args.transitional === true ? transitional : strict);
          write('<html xmlns="http://www.w3.org/1999/xhtml">');
          write('<head>');
          if (args.charset !== undefined) write(`<meta charset="${args.charset}">`);
          writeMeta(cmdlet, args.meta ?? null);
          writeAll(args.head ?? [`<title>${args.title ?? 'HTML TABLE'}</title>`]);
          if (args.cssUri !== undefined) {
            write(`<link rel="stylesheet" type="text/css" href="${toText(args.cssUri, cmdlet.session.context)}" />`);
          }
          write('</head><body>');
          writeAll(args.body);
        }
        writeAll(args.preContent);
        write('<table>');
      },
      process() {
        const item = args.inputObject;
        if (isNull(item)) return;
        count++;
        if (asList) {
          const own = resolveColumns(cmdlet, columns, item);
          if (own.length === 0) return;
          if (count > 1) write('<tr><td><hr></td></tr>');
          for (const column of own) {
            write(`<tr><td>${labelOf(column)}:</td><td>${cell(cmdlet, column, item)}</td></tr>`);
          }
          return;
        }
        if (resolved === null) {
          const own = resolveColumns(cmdlet, columns, item);
          if (own.length === 0) return;
          resolved = own;
          write(`<colgroup>${own.map(columnTag).join('')}</colgroup>`);
          write(`<tr>${own.map((column) => `<th>${labelOf(column)}</th>`).join('')}</tr>`);
        }
        write(`<tr>${resolved.map((column) => `<td>${cell(cmdlet, column, item)}</td>`).join('')}</tr>`);
      },
      end() {
        write('</table>');
        writeAll(args.postContent);
        if (!fragment) write('</body></html>');
      },
    };
  },
});

interface Column {
  readonly expression: Expression;
  readonly label: string | null;
  readonly alignment: string | null;
  readonly width: string | null;
}

function textOf(value: Value): string | null {
  return value === undefined || value === null ? null : String(value);
}

function resolveColumns(cmdlet: CmdletInvocation, columns: readonly Column[], item: Value): Column[] {
  const context = formatContextOf(cmdlet.session);
  return columns.flatMap((column) =>
    column.expression.resolve(item, context).map((expression) => ({ ...column, expression })),
  );
}

function labelOf(column: Column): string {
  return column.label ?? column.expression.text;
}

function columnTag(column: Column): string {
  const width = column.width === null ? '' : ` width = "${column.width}"`;
  const alignment = column.alignment === null ? '' : ` align = "${column.alignment}"`;
  return `<col${width}${alignment}/>`;
}

function cell(cmdlet: CmdletInvocation, column: Column, item: Value): string {
  const result = column.expression.evaluate(item, formatContextOf(cmdlet.session));
  return result.kind === 'value' && !isNull(result.value) ? encode(orderText(cmdlet, result.value)) : '';
}

function writeMeta(cmdlet: CmdletInvocation, meta: Value): void {
  if (!(meta instanceof NetDictionary)) return;
  const { context } = cmdlet.session;
  for (const entry of meta.entries()) {
    const name = toText(entry.key, context);
    const content = toText(entry.value, context);
    const key = name.toLowerCase();
    if (!httpMeta.has(key) && !namedMeta.has(key)) {
      cmdlet.writeWarning(
        `Accepted meta properties are content-type, default-style, application-name, author, description, generator, keywords, x-ua-compatible, and viewport. The meta pair: ${name} and ${content} may not function correctly.`,
      );
    }
    cmdlet.writeObject(`<meta ${httpMeta.has(key) ? 'http-equiv' : 'name'}="${name}" content="${content}">`);
  }
}

/** As .NET's WebUtility.HtmlEncode: the five signs, and Latin letters beyond ASCII as numbers. */
function encode(text: string): string {
  return text.replace(/[<>&"'\u00a0-\u00ff]|[\ud800-\udbff][\udc00-\udfff]/g, (character) => {
    switch (character) {
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '&':
        return '&amp;';
      case '"':
        return '&quot;';
      default:
        return `&#${character.codePointAt(0)};`;
    }
  });
}
