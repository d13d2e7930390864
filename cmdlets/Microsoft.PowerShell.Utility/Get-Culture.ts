import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { currentCulture, findCulture } from '../../src/types/culture.ts';
import { NetException } from '../../src/types/net-exception.ts';

/** Cultures that -ListAvailable names. */
const listed = [
  '',
  'de',
  'de-DE',
  'en',
  'en-GB',
  'en-US',
  'es',
  'es-ES',
  'fr',
  'fr-FR',
  'it-IT',
  'ja-JP',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'ru-RU',
  'zh-CN',
];

export default defineCmdlet({
  name: 'Get-Culture',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tells the culture: how dates and numbers are written.',
  defaultSet: 'CurrentCulture',
  sets: ['CurrentCulture', 'Name', 'ListAvailable'],
  parameters: {
    NoUserOverrides: {
      type: 'SwitchParameter',
      sets: { CurrentCulture: {}, Name: {} },
      help: 'The culture without the user’s own settings.',
    },
    Name: { type: 'String[]', sets: { Name: { position: 0, byValue: true } }, help: 'Cultures such as de-DE.' },
    ListAvailable: { type: 'SwitchParameter', sets: { ListAvailable: {} }, help: 'Lists cultures.' },
  },
  outputTypes: ['System.Globalization.CultureInfo'],
  examples: [{ title: 'The culture of this shell', command: '(Get-Culture).Name', shows: ['en-US'] }],
  related: ['Get-UICulture'],
  process(cmdlet, args) {
    if (args.listAvailable === true) {
      for (const name of listed) cmdlet.writeObject(findCulture(name));
      return;
    }
    if (args.name === undefined) {
      cmdlet.writeObject(currentCulture());
      return;
    }
    for (const name of args.name) {
      try {
        cmdlet.writeObject(findCulture(name));
      } catch (error) {
        if (!(error instanceof NetException)) throw error;
        const { message } = error;
        cmdlet.writeError(
          ErrorRecord.of({
            message,
            id: 'ItemNotFoundException',
            category: 'ObjectNotFound',
            target: name,
            exceptionType: 'System.Globalization.CultureNotFoundException',
          }),
        );
      }
    }
  },
});
