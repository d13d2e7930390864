import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { lessonObject, lessons, lessonView } from './lessons.ts';

export default defineCmdlet({
  name: 'Get-Lesson',
  module: 'Lesson',
  synopsis: 'Lists the lessons.',
  description:
    'Each lesson prepares the lab, states a task and watches the lab until it is done. Start-Lesson begins one.',
  parameters: {
    Name: {
      type: 'String[]',
      position: 0,
      byPropertyName: true,
      help: 'Names of lessons; wildcards are allowed.',
      complete: () => lessons.map(({ name, title }) => ({ text: name, tooltip: title })),
    },
  },
  outputTypes: ['Dhcpsh.Lesson'],
  views: [lessonView],
  examples: [{ title: 'What can be learned', command: '(Get-Lesson).Name', shows: lessons.map(({ name }) => name) }],
  process(cmdlet, { name }) {
    for (const pattern of name ?? ['*']) {
      const found = lessons.filter((lesson) => WildcardPattern.of(pattern).isMatch(lesson.name));
      for (const lesson of found) cmdlet.writeObject(lessonObject(lesson));
      if (found.length === 0 && !WildcardPattern.hasWildcards(pattern)) cmdlet.writeError(noSuchLesson(pattern));
    }
  },
});

export function noSuchLesson(name: string): ErrorRecord {
  return ErrorRecord.of({
    message: `There is no lesson named '${name}'. The lessons are: ${lessons.map((lesson) => lesson.name).join(', ')}.`,
    id: 'LessonNotFound',
    category: 'ObjectNotFound',
    target: name,
  });
}
