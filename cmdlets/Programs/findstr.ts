import { defineProgram } from '../../src/runtime/programs/program.ts';
import { linesOf } from './files.ts';

export default defineProgram({
  name: 'findstr.exe',
  description: 'Find String (QGREP) Utility',
  run(call) {
    const { out, error } = call;
    const flags = new Set<string>();
    const patterns: { readonly text: string; readonly literal: boolean }[] = [];
    const files: string[] = [];
    for (const arg of call.args) {
      const option = /^[-/]([a-z]+)(?::(.*))?$/i.exec(arg);
      const [, letters = '', value] = option ?? [];
      if (option !== null && /^c$/i.test(letters) && value !== undefined) patterns.push({ text: value, literal: true });
      else if (option !== null && value === undefined && /^[bdeilmnoprsvx]+$/i.test(letters))
        for (const letter of letters.toLowerCase()) flags.add(letter);
      else if (option !== null) {
        error(`FINDSTR: ${arg} ignored`);
      } else if (patterns.length === 0) for (const text of arg.split(' ')) patterns.push({ text, literal: false });
      else files.push(arg);
    }
    if (patterns.length === 0) {
      error('FINDSTR: Bad command line');
      return 2;
    }
    const tests = patterns.map(({ text, literal }) =>
      expressionOf(text, { literal: flags.has('l') || (literal && !flags.has('r')), flags }),
    );
    const sources =
      files.length === 0
        ? [{ name: '', lines: call.input ?? [] }]
        : files.flatMap((file) => linesOf(call, file, 'FINDSTR'));
    let found = false;
    for (const { name, lines } of sources) {
      const prefix = sources.length > 1 ? `${name}:` : '';
      for (const [index, line] of lines.entries()) {
        if (tests.some((test) => test.test(line)) === flags.has('v')) continue;
        found = true;
        if (flags.has('m')) {
          out(name);
          break;
        }
        out(`${prefix}${flags.has('n') ? `${index + 1}:` : ''}${line}`);
      }
    }
    return found ? 0 : 1;
  },
});

/** findstr's own expressions: `.`, `*`, `^`, `$`, classes, `\<`, `\>`; no groups, no counts. */
function expressionOf(text: string, { literal, flags }: { literal: boolean; flags: ReadonlySet<string> }): RegExp {
  const escaped = literal
    ? text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    : text.replace(/\\[<>]/g, '\\b').replace(/[+?{}()|]/g, '\\$&');
  const start = flags.has('b') || flags.has('x') ? '^' : '';
  const end = flags.has('e') || flags.has('x') ? '$' : '';
  return new RegExp(`${start}${escaped}${end}`, flags.has('i') ? 'i' : '');
}
