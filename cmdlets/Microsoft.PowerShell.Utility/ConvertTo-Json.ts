import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { defineEnum } from '../../src/types/declare.ts';
import { EnumValue } from '../../src/types/enums.ts';
import type { Value } from '../../src/types/value.ts';
import { type JsonEscape, writeJson } from './json-writer.ts';

defineEnum('Newtonsoft.Json.StringEscapeHandling', 'Default EscapeNonAscii EscapeHtml');

export default defineCmdlet({
  name: 'ConvertTo-Json',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes objects as JSON text.',
  parameters: {
    InputObject: {
      type: 'Object',
      mandatory: true,
      position: 0,
      byValue: true,
      allowNull: true,
      help: 'The objects; several from the pipeline become an array.',
    },
    Depth: {
      type: 'Int32',
      validateRange: [0, 100],
      help: 'How many levels of objects inside objects to write.',
      default: '2',
    },
    Compress: { type: 'SwitchParameter', help: 'Leaves out line ends and blanks.' },
    EnumsAsStrings: { type: 'SwitchParameter', help: 'Writes the names of enum values instead of their numbers.' },
    AsArray: { type: 'SwitchParameter', help: 'Writes an array even for one object.' },
    EscapeHandling: {
      type: 'Newtonsoft.Json.StringEscapeHandling',
      help: 'Default, EscapeNonAscii or EscapeHtml.',
      default: 'Default',
    },
  },
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'One line',
      command: "[pscustomobject]@{ Name = 'HQ'; Scopes = 1, 2 } | ConvertTo-Json -Compress",
      shows: ['{"Name":"HQ","Scopes":[1,2]}'],
    },
  ],
  related: ['ConvertFrom-Json'],
  start(cmdlet, args) {
    const items: Value[] = [];
    return {
      process: () => void items.push(args.inputObject ?? null),
      end() {
        if (items.length === 0) return;
        const value = items.length > 1 || args.asArray === true ? items : items[0];
        cmdlet.writeObject(
          writeJson(cmdlet, value, {
            depth: args.depth ?? 2,
            compress: args.compress === true,
            enumsAsStrings: args.enumsAsStrings === true,
            escape: escapeOf(args.escapeHandling),
          }),
        );
      },
    };
  },
});

function escapeOf(value: Value): JsonEscape {
  if (!(value instanceof EnumValue)) return 'Default';
  const name = value.toString();
  return name === 'EscapeNonAscii' || name === 'EscapeHtml' ? name : 'Default';
}
