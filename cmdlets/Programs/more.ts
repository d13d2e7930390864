import { defineProgram } from '../../src/runtime/programs/program.ts';
import { linesOf } from './files.ts';

export default defineProgram({
  name: 'more.com',
  description: 'More Utility',
  run(call) {
    const { host } = call.session;
    const files = call.args.filter((arg) => !/^[/+-]/.test(arg));
    const lines =
      files.length === 0
        ? (call.input ?? [])
        : files.flatMap((file) => linesOf(call, file, 'MORE').flatMap((each) => each.lines));
    const page = Math.max(host.size().rows - 1, 1);
    for (const [index, line] of lines.entries()) {
      call.out(line);
      if (!host.interactive || (index + 1) % page !== 0 || index + 1 === lines.length) continue;
      host.write('-- More  -- ');
      host.flush();
      const key = host.readKey();
      host.write('\r            \r');
      if (/^q$/i.test(key)) break;
    }
    return 0;
  },
});
