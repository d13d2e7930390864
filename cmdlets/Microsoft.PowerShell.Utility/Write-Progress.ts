import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';

export default defineCmdlet({
  name: 'Write-Progress',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows how far a long command has come.',
  parameters: {
    Activity: {
      type: 'String',
      position: 0,
      helpMessage: 'Text to describe the activity for which progress is being reported.',
      help: 'What is being done.',
    },
    Status: {
      type: 'String',
      position: 1,
      notNullOrEmpty: true,
      helpMessage: 'Text to describe the current state of the activity.',
      help: 'How it stands.',
      default: 'Processing',
    },
    Id: {
      type: 'Int32',
      position: 2,
      validateRange: [0, 2147483647],
      help: 'Tells one bar from another.',
      default: '0',
    },
    PercentComplete: { type: 'Int32', validateRange: [-1, 100], help: 'How much is done.', default: '-1' },
    SecondsRemaining: { type: 'Int32', help: 'How long it will take.', default: '-1' },
    CurrentOperation: { type: 'String', help: 'The step that runs now.' },
    ParentId: { type: 'Int32', validateRange: [-1, 2147483647], help: 'The bar above.', default: '-1' },
    Completed: { type: 'SwitchParameter', help: 'Takes the bar away.' },
    SourceId: { type: 'Int32', help: 'Where the bar comes from.' },
  },
  examples: [{ title: 'A bar', command: "Write-Progress 'Replicating' -PercentComplete 50", shows: [] }],
  related: ['Write-Host'],
  process(cmdlet, args) {
    const { activity = '' } = args;
    if (activity === '' && args.completed !== true) {
      cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message: "Missing value for mandatory parameter. (Parameter 'Activity')",
          id: 'MissingActivity',
          category: 'InvalidArgument',
          target: activity,
          exceptionType: 'System.ArgumentException',
        }),
      );
    }
    cmdlet.writeProgress({
      activityId: args.id ?? 0,
      parentActivityId: args.parentId ?? -1,
      activity,
      status: args.status ?? 'Processing',
      currentOperation: args.currentOperation ?? '',
      percentComplete: args.percentComplete ?? -1,
      secondsRemaining: args.secondsRemaining ?? -1,
      completed: args.completed === true,
    });
  },
});
