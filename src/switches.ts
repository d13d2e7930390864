import fs from 'node:fs';
import parseArguments from 'yargs-parser';

/** Options that hold for every way to start. */
export interface StartOptions {
  readonly noProfile: boolean;
  readonly noLogo: boolean;
  readonly noExit: boolean;
  readonly nonInteractive: boolean;
  readonly workingDirectory?: string;
  /** A lab's name, a file, a database URL, `:memory:` or `:memory:<name>`. */
  readonly lab?: string;
  /** Host folders to mount read-write. */
  readonly mounts: readonly string[];
  /** Another user than CONTOSO\Administrator. */
  readonly user?: string;
  readonly elevated: boolean;
  /** Lab time at the start, as a date that JavaScript or PowerShell would read. */
  readonly clock?: string;
  readonly hints: boolean;
}

/** An argument for the script or command: a bare value, or a parameter with or without a value. */
export interface ScriptArgument {
  readonly parameter?: string;
  readonly value?: string | boolean;
}

/** What the command line asks for. */
export type StartRequest =
  | {
      readonly kind: 'command';
      readonly text: string;
      readonly arguments: readonly ScriptArgument[];
      readonly options: StartOptions;
    }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly arguments: readonly ScriptArgument[];
      readonly options: StartOptions;
    }
  /** Commands from standard input; `prompts` echoes prompt and line as pwsh does unless `-Command -` was given. */
  | { readonly kind: 'input'; readonly prompts: boolean; readonly options: StartOptions }
  | { readonly kind: 'interactive'; readonly console: boolean; readonly options: StartOptions }
  | { readonly kind: 'version' }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly message: string; readonly showHelp: boolean };

/** pwsh's exit code for a command line that it cannot use. */
export const badCommandLine = 64;

type SwitchKind = 'flag' | 'value' | 'ends';

/** Name, the shortest prefix that counts as it (pwsh's own table), what follows it, and its full name where it is only another spelling. */
const switches: readonly (readonly [name: string, shortest: string, kind: SwitchKind, as?: string])[] = [
  ['version', 'v', 'ends'],
  ['help', 'h', 'ends'],
  ['?', '?', 'ends', 'help'],
  ['login', 'l', 'flag'],
  ['noexit', 'noe', 'flag'],
  ['noprofile', 'nop', 'flag'],
  ['nologo', 'nol', 'flag'],
  ['noninteractive', 'noni', 'flag'],
  ['noprofileloadtime', 'noprofileloadtime', 'flag'],
  ['interactive', 'i', 'flag'],
  ['configurationfile', 'configurationfile', 'value'],
  ['configurationname', 'config', 'value'],
  ['custompipename', 'cus', 'value'],
  ['commandwithargs', 'commandwithargs', 'ends'],
  ['cwa', 'cwa', 'ends', 'commandwithargs'],
  ['command', 'c', 'ends'],
  ['windowstyle', 'w', 'value'],
  ['file', 'f', 'ends'],
  ['outputformat', 'o', 'value'],
  ['of', 'o', 'value', 'outputformat'],
  ['inputformat', 'inp', 'value'],
  ['if', 'if', 'value', 'inputformat'],
  ['executionpolicy', 'ex', 'value'],
  ['ep', 'ep', 'value', 'executionpolicy'],
  ['encodedcommand', 'e', 'ends'],
  ['ec', 'e', 'ends', 'encodedcommand'],
  ['settingsfile', 'settings', 'value'],
  ['sta', 'sta', 'flag'],
  ['mta', 'mta', 'flag'],
  ['workingdirectory', 'wo', 'value'],
  ['wd', 'wd', 'value', 'workingdirectory'],
  // Our own come last and in full, so that they take no prefix away from pwsh's.
  ['lab', 'lab', 'value'],
  ['mount', 'mount', 'value'],
  ['user', 'user', 'value'],
  ['notelevated', 'notelevated', 'flag'],
  ['clock', 'clock', 'value'],
  ['nohints', 'nohints', 'flag'],
  ['console', 'console', 'flag'],
];

/** pwsh's sentence for a switch whose value is missing, where it has one of its own. */
const missingValue: Readonly<Record<string, string>> = {
  workingdirectory:
    'Cannot process the command because -WorkingDirectory requires an argument that is a directory path.',
  settingsfile: 'Cannot process the command because -SettingsFile requires an argument that is a file path.',
  executionpolicy:
    'Cannot process the execution policy because of a missing policy name. A policy name must follow -ExecutionPolicy.',
  custompipename:
    'Cannot process the command because -CustomPipeName requires an argument that is a name of the pipe you want to use. Specify this argument and try again.',
  configurationname:
    'Cannot process the command because -ConfigurationName requires an argument that is a remote endpoint configuration name. Specify this argument and try again.',
  configurationfile:
    'Cannot process the command because -ConfigurationFile requires an argument that is a session configuration (.pssc) file path. Specify this argument and try again.',
  windowstyle:
    'Cannot process the command because -WindowStyle requires an argument that is normal, hidden, minimized or maximized. Specify one of these argument values and try again.',
  inputformat:
    'Cannot process the command because the -InputFormat parameter requires an argument. Specify a valid format argument for this parameter.\nValid formats are:\nText\nXML\nNone\n',
  outputformat:
    'The command cannot be run because no argument has been supplied for the OutputFormat parameter.\nSpecify one of the following formats for this parameter:\nText\nXML\nNone\n',
};

const dashes = '-–—―';

/**
 * Reads the command line as pwsh does: prefixes of switches, one or two dashes of any kind; everything from the first of
 * -Command, -File, -EncodedCommand or a bare argument on belongs to the command or script.
 *
 * @param argv arguments without node and the program's name
 * @param inputIsTerminal false when standard input is redirected; asked only where it matters, for the answer costs time
 */
export function readSwitches(argv: readonly string[], inputIsTerminal: () => boolean): StartRequest {
  const { head, rest, failure } = cut(argv);
  if (failure) return failure;
  const options = readHead(head);
  if ('message' in options) return refused(options.message, options.showHelp);
  if (rest === undefined) {
    if (options.interactive || inputIsTerminal())
      return { kind: 'interactive', console: options.console, options: options.start };
    return { kind: 'input', prompts: true, options: options.start };
  }
  switch (rest.name) {
    case 'version':
      return { kind: 'version' };
    case 'help':
      return { kind: 'help' };
    case 'file':
      return readFile(rest.words, options.start);
    default:
      return readCommand(rest.name, rest.words, options.start, inputIsTerminal);
  }
}

interface Cut {
  /** Normalised switches: `--name` and values. */
  readonly head: string[];
  readonly rest?: { readonly name: string; readonly words: readonly string[] };
  readonly failure?: StartRequest;
}

function cut(argv: readonly string[]): Cut {
  const head: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    const found = findSwitch(word);
    if (found === undefined) return { head, rest: { name: 'file', words: argv.slice(i) } };
    const [name, , kind, as = name] = found;
    if (kind === 'ends') return { head, rest: { name: as, words: argv.slice(i + 1) } };
    if (kind === 'flag') {
      head.push(`--${as}`);
      continue;
    }
    const value = argv[++i];
    if (value === undefined) {
      const message = missingValue[as] ?? `An argument is required to be supplied to the '${as}' parameter.`;
      return { head, failure: refused(message, ['inputformat', 'outputformat', 'executionpolicy'].includes(as)) };
    }
    head.push(`--${as}=${value}`);
  }
  return { head };
}

function findSwitch(word: string): (typeof switches)[number] | undefined {
  const trimmed = word.trim().toLowerCase();
  if (trimmed.length < 2 || !dashes.includes(trimmed.charAt(0))) return undefined;
  const key = trimmed.slice(dashes.includes(trimmed.charAt(1)) ? 2 : 1);
  return switches.find(([name, shortest]) => key.length >= shortest.length && name.startsWith(key));
}

interface Fault {
  readonly message: string;
  readonly showHelp: boolean;
}

function readHead(head: string[]): { start: StartOptions; console: boolean; interactive: boolean } | Fault {
  const read = parseArguments(head, {
    boolean: switches.filter(([, , kind]) => kind === 'flag').map(([name]) => name),
    string: switches.filter(([, , kind]) => kind === 'value').map(([name]) => name),
    array: ['mount'],
    configuration: {
      'boolean-negation': false,
      'camel-case-expansion': false,
      'greedy-arrays': false,
    },
  });
  const last = (name: string): string | undefined => {
    const value: unknown = read[name];
    const word: unknown = Array.isArray(value) ? value.at(-1) : value;
    return typeof word === 'string' ? word : undefined;
  };
  const format = (name: string): string | undefined => {
    const value = last(name.toLowerCase());
    if (value === undefined || /^(text|none)$/i.test(value)) return undefined;
    if (/^xml$/i.test(value)) return `-${name} XML joins two PowerShell processes; dhcpsh reads and writes text only.`;
    return `Cannot process the command because of an incorrect parameter value. "${value}" is not a valid format.\nValid formats are:\nText\nXML\nNone\n`;
  };
  const policies = ['unrestricted', 'remotesigned', 'allsigned', 'restricted', 'default', 'bypass', 'undefined'];
  const policy = last('executionpolicy');
  const mounts: string[] = Array.isArray(read.mount) ? read.mount.map(String) : [];
  const problem =
    format('InputFormat') ??
    format('OutputFormat') ??
    (policy !== undefined && !policies.includes(policy.toLowerCase())
      ? `Invalid ExecutionPolicy value '${policy}'.`
      : undefined) ??
    (read.sta === true && read.mta === true
      ? 'Cannot process the command because -STA and -MTA are both specified. Specify either -STA or -MTA.'
      : undefined);
  if (problem !== undefined) return { message: problem, showHelp: true };
  const fault = pathFault(last('settingsfile'), mounts) ?? windowStyleFault(last('windowstyle'));
  if (fault !== undefined) return { message: fault, showHelp: false };
  return {
    console: read.console === true,
    interactive: read.interactive === true,
    start: {
      noProfile: read.noprofile === true,
      noLogo: read.nologo === true,
      noExit: read.noexit === true,
      nonInteractive: read.noninteractive === true,
      workingDirectory: last('workingdirectory'),
      lab: last('lab'),
      mounts,
      user: last('user'),
      elevated: read.notelevated !== true,
      clock: last('clock'),
      hints: read.nohints !== true,
    },
  };
}

/** What is wrong with paths of this machine: the settings must be a file, each mount a folder. */
function pathFault(settings: string | undefined, mounts: readonly string[]): string | undefined {
  if (settings !== undefined && !fs.existsSync(settings)) {
    return `The argument '${settings}' passed to the -SettingsFile does not exist. Provide the path to an existing json file as an argument to the -SettingsFile parameter.`;
  }
  const missing = mounts.find((each) => fs.statSync(each, { throwIfNoEntry: false })?.isDirectory() !== true);
  return missing === undefined ? undefined : `The argument '${missing}' to -Mount is not a folder of this machine.`;
}

function windowStyleFault(style: string | undefined): string | undefined {
  const styles = ['Normal', 'Hidden', 'Minimized', 'Maximized'];
  if (style === undefined || styles.some((each) => each.toLowerCase().startsWith(style.toLowerCase())))
    return undefined;
  return `Processing -WindowStyle '${style}' failed: Cannot convert value "${style}" to type "System.Diagnostics.ProcessWindowStyle". Error: "Unable to match the identifier name ${style} to a valid enumerator name. Specify one of the following enumerator names and try again:\n${styles.join(', ')}".`;
}

function readFile(words: readonly string[], options: StartOptions): StartRequest {
  const [path, ...rest] = words;
  if (path === undefined) {
    return refused(
      'The command cannot be run because the File parameter requires a file path. Supply a path for the File parameter and then try the command again.',
      true,
    );
  }
  if (path === '-') return { kind: 'input', prompts: true, options };
  return { kind: 'file', path, arguments: scriptArguments(rest), options };
}

function readCommand(
  name: string,
  words: readonly string[],
  options: StartOptions,
  inputIsTerminal: () => boolean,
): StartRequest {
  const [first, ...rest] = words;
  if (first === undefined) {
    return refused('Cannot process the command because of a missing parameter. A command must follow -Command.', true);
  }
  if (name === 'encodedcommand') {
    const text = decode(first);
    if (text === undefined) {
      return refused(
        'Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must be Base64 encoded.',
        true,
      );
    }
    return { kind: 'command', text, arguments: [], options };
  }
  if (first === '-' && name === 'command') {
    if (rest.length > 0)
      return refused(
        "'-' was specified with the -Command parameter; no other arguments to -Command are permitted.",
        true,
      );
    if (inputIsTerminal()) {
      return refused(
        "'-' was specified as the argument to -Command but standard input has not been redirected for this process.",
        true,
      );
    }
    return { kind: 'input', prompts: false, options };
  }
  if (name === 'commandwithargs')
    return { kind: 'command', text: first, arguments: rest.map((value) => ({ value })), options };
  return { kind: 'command', text: words.join(' '), arguments: [], options };
}

/** UTF-16 text in Base64, as `-EncodedCommand` takes it; undefined when it is not that. */
function decode(base64: string): string | undefined {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(base64)) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length % 2 === 0 ? bytes.toString('utf16le') : undefined;
}

/** `-Name value`, `-Name:value` and bare words; `-Name:true` and `-Name:$false` are booleans. */
function scriptArguments(words: readonly string[]): ScriptArgument[] {
  const found: ScriptArgument[] = [];
  let pending: string | undefined;
  for (const word of words) {
    if (pending !== undefined) {
      found.push({ parameter: pending, value: word });
      pending = undefined;
    } else if (word.length > 1 && dashes.includes(word.charAt(0))) {
      const colon = word.indexOf(':');
      if (colon < 0) found.push({ parameter: word });
      else if (colon === word.length - 1) pending = word.replace(/:+$/, '');
      else found.push({ parameter: word.slice(0, colon), value: booleanOrText(word.slice(colon + 1)) });
    } else {
      found.push({ value: word });
    }
  }
  return found;
}

function booleanOrText(text: string): string | boolean {
  const word = text.replace(/^\$/, '').toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : text;
}

/** For a path that is no file: pwsh's guess at the switch that was meant, else that there is no such script. */
export function fileMissing(path: string): StartRequest {
  if (path.length > 1 && path.startsWith('-')) {
    const word = path.slice(1).toLowerCase();
    const near = switches
      .map(([name, , , as = name]) => as)
      .filter((name, i, all) => name.includes(word) && all.indexOf(name) === i);
    if (near.length > 0)
      return refused(
        `Invalid argument '${path}', did you mean:\n${near.map((name) => `\n  -${name}`).join('')}`,
        false,
      );
  }
  return refused(
    `The argument '${path}' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
    true,
  );
}

function refused(message: string, showHelp: boolean): StartRequest {
  return { kind: 'refused', message, showHelp };
}
