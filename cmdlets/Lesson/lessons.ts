import { column, tableView } from '../../src/format/views.ts';
import { PSCustomObject } from '../../src/types/ps-object.ts';
import { Shape } from '../../src/types/shape.ts';
import { replicationLessons } from '../DhcpServer/Failover/lessons.ts';
import type { Lesson } from './lesson.ts';

/** Every lesson, in the order to take them. */
export const lessons: readonly Lesson[] = [...replicationLessons];

const shape = Shape.of(['Name', 'Title', 'Tasks']);
const typeNames = ['Dhcpsh.Lesson', 'System.Object'];

/** What Get-Lesson writes. */
export function lessonObject(lesson: Lesson): PSCustomObject {
  const object = new PSCustomObject(shape, [lesson.name, lesson.title, lesson.tasks.length]);
  object.typeNames = typeNames;
  return object;
}

export const lessonView = tableView('Dhcpsh.Lesson', { columns: [column('Name', { width: 24 }), column('Title')] });
