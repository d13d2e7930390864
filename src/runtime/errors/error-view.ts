import { newLine, textNode } from '../../format/custom-writer.ts';
import { customView, type View } from '../../format/views.ts';
import { ErrorRecord } from '../error-record.ts';
import type { Shell } from '../shell.ts';
import { errorText } from './views.ts';

/** The view that shows an error record in output as `$ErrorView` says. */
export function errorRecordView(shell: Shell): View {
  return customView('System.Management.Automation.ErrorRecord', {
    name: 'ErrorInstance',
    outOfBand: true,
    nodes: (item) => {
      if (!(item instanceof ErrorRecord)) return [];
      const lines = errorText(item, shell).split('\n');
      return lines.flatMap((line, index) => (index === 0 ? [textNode(line)] : [newLine, textNode(line)]));
    },
  });
}
