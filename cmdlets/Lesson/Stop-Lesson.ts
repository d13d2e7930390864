import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { lessonDesk } from './running-lesson.ts';

export default defineCmdlet({
  name: 'Stop-Lesson',
  module: 'Lesson',
  synopsis: 'Leaves the lesson that was begun by Start-Lesson; the lab stays as it is.',
  parameters: {},
  process(cmdlet) {
    const desk = cmdlet.session.service(lessonDesk);
    if (desk.running === undefined) cmdlet.writeWarning('No lesson is under way.');
    desk.running = undefined;
  },
});
