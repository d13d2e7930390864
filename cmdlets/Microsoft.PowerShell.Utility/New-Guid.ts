import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { Guid } from '../../src/types/guid.ts';

export default defineCmdlet({
  name: 'New-Guid',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes a number that nobody else has: a GUID.',
  defaultSet: 'Default',
  sets: ['Default', 'Empty', 'InputObject'],
  parameters: {
    Empty: { type: 'SwitchParameter', sets: { Empty: {} }, help: 'All zeros.' },
    InputObject: {
      type: 'String',
      sets: { InputObject: { position: 0, byValue: true } },
      help: 'A text to read as a GUID.',
    },
  },
  outputTypes: ['System.Guid'],
  examples: [
    { title: 'All zeros', command: '(New-Guid -Empty).ToString()', shows: ['00000000-0000-0000-0000-000000000000'] },
  ],
  process(cmdlet, args) {
    if (args.inputObject !== undefined) {
      const parsed = Guid.tryParse(args.inputObject);
      if (parsed !== null) cmdlet.writeObject(parsed);
      else {
        cmdlet.writeError(
          ErrorRecord.of({
            message: 'Unrecognized Guid format.',
            id: 'StringNotRecognizedAsGuid',
            category: 'InvalidArgument',
            exceptionType: 'System.FormatException',
          }),
        );
      }
      return;
    }
    cmdlet.writeObject(args.empty === true ? Guid.empty : Guid.create());
  },
});
