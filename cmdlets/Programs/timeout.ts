import { defineProgram } from '../../src/runtime/programs/program.ts';

export default defineProgram({
  name: 'timeout.exe',
  description: 'timeout - pauses command processing',
  run({ args, input, out, error, sleep }) {
    const words = args.filter((arg) => !/^\/(t|nobreak)$/i.test(arg));
    const [text] = words;
    if (input !== null) {
      error('ERROR: Input redirection is not supported, exiting the process immediately.');
      return 1;
    }
    const seconds = Number(text);
    if (text === undefined || words.length > 1 || !Number.isInteger(seconds)) {
      error(`ERROR: Invalid value for timeout specified.`);
      return 1;
    }
    if (seconds < -1 || seconds > 99_999) {
      error('ERROR: Invalid value for timeout (/T) specified. Valid range is -1 to 99999 seconds.');
      return 1;
    }
    out('');
    out(`Waiting for ${seconds} seconds, press a key to continue ...`);
    sleep(seconds * 1000);
    return 0;
  },
});
