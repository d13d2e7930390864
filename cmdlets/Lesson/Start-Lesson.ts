import { DhcpError } from '../../src/dhcp/errors.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { wrapText } from '../../src/runtime/confirm/prompt-for-choice.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { noSuchLesson } from './Get-Lesson.ts';
import { lessons } from './lessons.ts';
import { lessonDesk, RunningLesson } from './running-lesson.ts';

export default defineCmdlet({
  name: 'Start-Lesson',
  module: 'Lesson',
  synopsis: 'Begins a lesson: prepares the lab, states the first task, and watches the lab after each line.',
  description:
    "The lesson changes options of the lab's failover scopes so that there is something to do; Get-LabHistory shows these changes and Undo-LabChange takes them back. Stop-Lesson leaves the lesson.",
  parameters: {
    Name: {
      type: 'String',
      mandatory: true,
      position: 0,
      byPropertyName: true,
      notNullOrEmpty: true,
      help: 'The lesson to begin.',
      complete: () => lessons.map(({ name, title }) => ({ text: name, tooltip: title })),
    },
  },
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'Begin with the whole server',
      command: 'Start-Lesson replicate-server',
      lab: 'contoso',
      shows: ['Task 1 of 1: Bring all failover scopes of dhcp1.contoso.com to their partners, with one command.'],
    },
  ],
  process(cmdlet, { name }) {
    const lesson = lessons.find((each) => each.name === name.toLowerCase());
    if (lesson === undefined) return cmdlet.throwTerminatingError(noSuchLesson(name));
    const width = cmdlet.host.size().columns - 1;
    const tell = (text: string): void => {
      for (const line of wrapText(text, width).split('\n')) cmdlet.writeObject(line);
    };
    try {
      const running = new RunningLesson(lesson, cmdlet.session);
      cmdlet.session.service(lessonDesk).running = running;
      cmdlet.writeObject(lesson.title);
      cmdlet.writeObject('');
      tell(lesson.introduction);
      cmdlet.writeObject('');
      tell(`Task ${running.place}: ${running.task?.task ?? ''}`);
    } catch (error) {
      if (!(error instanceof DhcpError)) throw error;
      cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message: `This lesson needs the lab contoso as it comes (dhcpsh -Lab :memory:contoso). ${error.message}`,
          id: 'LessonNeedsContoso',
          category: 'InvalidOperation',
          target: name,
        }),
      );
    }
  },
});
