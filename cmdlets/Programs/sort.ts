import { defineProgram } from '../../src/runtime/programs/program.ts';
import { compareCulture } from '../../src/types/collation.ts';
import { linesOf } from './files.ts';

export default defineProgram({
  name: 'sort.exe',
  description: 'Sort Utility',
  run(call) {
    let backwards = false;
    let unique = false;
    let column = 1;
    const files: string[] = [];
    for (const arg of call.args) {
      const place = /^\/\+(\d+)$/.exec(arg)?.[1];
      if (/^\/r(everse)?$/i.test(arg)) backwards = true;
      else if (/^\/uniq(ue)?$/i.test(arg)) unique = true;
      else if (place !== undefined) column = Number(place);
      else if (arg.startsWith('/')) {
        call.error('Invalid switch.');
        return 1;
      } else files.push(arg);
    }
    const lines =
      files.length === 0
        ? [...(call.input ?? [])]
        : files.flatMap((file) => linesOf(call, file, 'SORT').flatMap((each) => each.lines));
    const key = (line: string): string => line.slice(column - 1);
    const sorted = [...lines].sort((a, b) => compareCulture(key(a), key(b), true) * (backwards ? -1 : 1));
    for (const [index, line] of sorted.entries()) if (!unique || line !== sorted[index - 1]) call.out(line);
    return 0;
  },
});
