import { defineProgram, systemFolder } from '../../src/runtime/programs/program.ts';

export default defineProgram({
  name: 'where.exe',
  description: 'Where - Lists location of files',
  run({ args, session, out, error }) {
    const names = args.filter((arg) => !/^\/[qft]$/i.test(arg));
    const quiet = args.some((arg) => /^\/q$/i.test(arg));
    const unknown = names.find((name) => name.startsWith('/'));
    if (unknown !== undefined || names.length === 0) {
      error(
        unknown === undefined
          ? 'ERROR: The syntax of the command is incorrect.'
          : `ERROR: Invalid argument or option - '${unknown}'.`,
      );
      error('Type "WHERE /?" for usage help.');
      return 2;
    }
    let code = 0;
    for (const name of names) {
      const pattern = new RegExp(
        `^${name
          .replace(/[.+^${}()|[\]\\]/g, '\\$&')
          .replaceAll('*', '.*')
          .replaceAll('?', '.')}$`,
        'i',
      );
      const found = [...session.commands.programs.entries()].filter(
        (entry) => pattern.test(entry.name) || pattern.test(entry.name.replace(/\.\w+$/, '')),
      );
      if (found.length === 0) {
        if (!quiet) error('INFO: Could not find files for the given pattern(s).');
        code = 1;
      } else if (!quiet)
        for (const entry of found) out(`${systemFolder.replace('system32', 'System32')}\\${entry.name}`);
    }
    return code;
  },
});
