import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { providerPath } from '../../../src/runtime/items/provider-info.ts';
import { expandPath, forceParameter, pathParameters } from '../item-paths.ts';

export default defineCmdlet({
  name: 'Convert-Path',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['cvpa'],
  synopsis: "Writes the paths that a path names as the drive's provider knows them.",
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  parameters: { ...pathParameters, ...forceParameter },
  outputTypes: ['System.String'],
  examples: [{ title: 'A full path', command: 'Convert-Path C:\\', shows: ['C:\\'] }],
  related: ['Resolve-Path'],
  process(cmdlet, args) {
    const literal = args.literalPath !== undefined;
    for (const path of args.literalPath ?? args.path ?? []) {
      for (const place of expandPath(cmdlet, path, literal, args.force === true) ?? [])
        cmdlet.writeObject(providerPath(place));
    }
  },
});
