// Declares [PSPropertyExpression], which a parameter is of.
import './property-expression.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import { binaryOperations } from '../../src/runtime/operators/operators.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import './property-expression.ts';
import type { PropertyExpression } from './property-expression.ts';

const separators = [',', ', ', ';', '; ', '`n', '-', ' '];
const formats = ['[{0}]', '{0:N2}'];

export default defineCmdlet({
  name: 'Join-String',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes one text of many objects.',
  defaultSet: 'default',
  sets: ['default', 'SingleQuote', 'DoubleQuote', 'Format'],
  parameters: {
    Property: { type: 'PSPropertyExpression', position: 0, help: 'The property to join, or a script block.' },
    Separator: {
      type: 'String',
      position: 1,
      allowEmptyString: true,
      help: 'What stands between two of them; else $OFS.',
      complete: () => separators.map((text) => ({ text: `"${text}"` })),
    },
    OutputPrefix: { type: 'String', aliases: ['op'], help: 'What stands before all.' },
    OutputSuffix: { type: 'String', aliases: ['os'], help: 'What stands behind all.' },
    SingleQuote: { type: 'SwitchParameter', sets: { SingleQuote: {} }, help: "Puts each into '.' marks." },
    DoubleQuote: { type: 'SwitchParameter', sets: { DoubleQuote: {} }, help: 'Puts each into "." marks.' },
    FormatString: {
      type: 'String',
      sets: { Format: {} },
      help: 'A format string for each.',
      complete: () => formats.map((text) => ({ text: `'${text}'` })),
    },
    UseCulture: { type: 'SwitchParameter', help: 'Writes numbers and dates as the culture does.' },
    InputObject: { type: 'PSObject[]', byValue: true, help: 'The objects; usually they come from the pipeline.' },
  },
  outputTypes: ['System.String'],
  examples: [
    { title: 'A list with commas', command: "'dhcp1', 'dhcp2' | Join-String -Separator ', '", shows: ['dhcp1, dhcp2'] },
    { title: 'Quoted', command: "'a', 'b' | Join-String -SingleQuote -Separator ','", shows: ["'a','b'"] },
  ],
  related: ['Write-Output', 'Out-String'],
  start(cmdlet, args) {
    const { session } = cmdlet;
    const quote = args.singleQuote === true ? "'" : args.doubleQuote === true ? '"' : '';
    const pieces: string[] = [];
    const text = (value: Value): string =>
      args.useCulture === true ? formatContextOf(session).text(value) : toText(value, session.context);
    const piece = (value: Value): string => {
      if (quote === '' && args.formatString) {
        return text(binaryOperations.Format(args.formatString, [value], session.context));
      }
      return quote + text(value) + quote;
    };
    return {
      process() {
        for (const item of args.inputObject ?? []) {
          if (!isNull(item)) pieces.push(piece(args.property === undefined ? item : read(args.property, item)));
        }
      },
      end() {
        const between = args.separator ?? toText(session.getVariable('OFS') ?? '', session.context);
        cmdlet.writeObject((args.outputPrefix ?? '') + pieces.join(between) + (args.outputSuffix ?? ''));
      },
    };

    function read({ expression }: PropertyExpression, item: Value): Value {
      const context = formatContextOf(session);
      const [first] = expression.resolve(item, context);
      const result = first?.evaluate(item, context);
      return result?.kind === 'value' ? result.value : null;
    }
  },
});
