import { currentCulture } from '../../types/culture.ts';
import { defineEnum, defineType, type MemberTable } from '../../types/declare.ts';
import { utf8 } from '../../types/encoding.ts';
import { NetException } from '../../types/net-exception.ts';
import type { MemberContext, NetType } from '../../types/net-type.ts';
import { formatComposite } from '../../types/text/composite.ts';
import { formatValue } from '../../types/text/value-text.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { ShellEvaluation } from '../evaluation.ts';
import type { Host } from '../host.ts';
import { colourOf, resetColours, setColour } from './colours.ts';
import { type PressedKey, pressedKey } from './pressed-key.ts';

function hostOf(context: MemberContext): Host {
  if (!(context instanceof ShellEvaluation)) throw new Error('Only a session has a console.');
  return context.host;
}

function shown(value: Value, context: MemberContext): string {
  return value === null || value === undefined ? '' : formatValue(value, null, currentCulture(), context);
}

function composed(template: string, args: Value, context: MemberContext): string {
  return formatComposite(template, Array.isArray(args) ? args : [args], currentCulture(), context);
}

/** `[Console]::Out` and `[Console]::Error`. */
class ConsoleWriter implements NetObject {
  readonly write: (context: MemberContext, text: string) => void;

  constructor(write: (context: MemberContext, text: string) => void) {
    this.write = write;
  }

  get netType(): NetType {
    return writerType;
  }
}

const writerType: NetType = defineType('System.IO.TextWriter', {
  members: () => ({
    'void Write(System.Object value)': (self: ConsoleWriter, value: Value, context: MemberContext) =>
      self.write(context, shown(value, context)),
    'void Write(string format, System.Object[] arg)': (
      self: ConsoleWriter,
      template: string,
      args: Value,
      context: MemberContext,
    ) => self.write(context, composed(template, args, context)),
    'void WriteLine()': (self: ConsoleWriter, context: MemberContext) => self.write(context, '\n'),
    'void WriteLine(System.Object value)': (self: ConsoleWriter, value: Value, context: MemberContext) =>
      self.write(context, `${shown(value, context)}\n`),
    'void WriteLine(string format, System.Object[] arg)': (
      self: ConsoleWriter,
      template: string,
      args: Value,
      context: MemberContext,
    ) => self.write(context, `${composed(template, args, context)}\n`),
    'void Flush()': (_: ConsoleWriter, context: MemberContext) => hostOf(context).flush(),
    'System.Text.Encoding Encoding {get;}': () => utf8,
    'string NewLine {get;}': () => '\n',
  }),
});

const output = new ConsoleWriter((context, text) => hostOf(context).write(text));
const errors = new ConsoleWriter((context, text) => hostOf(context).writeError(text));

/** `[Console]::In` */
class ConsoleReader implements NetObject {
  get netType(): NetType {
    return readerType;
  }
}

const readerType: NetType = defineType('System.IO.TextReader', {
  members: () => ({
    'string ReadLine()': (_: ConsoleReader, context: MemberContext) => hostOf(context).readLine(),
    'string ReadToEnd()': (_: ConsoleReader, context: MemberContext) => {
      let text = '';
      for (let line = hostOf(context).readLine(); line !== null; line = hostOf(context).readLine()) text += `${line}\n`;
      return text;
    },
  }),
});

const input = new ConsoleReader();

/** `[ConsoleKeyInfo]` */
class ConsoleKeyInfo implements NetObject {
  readonly key: PressedKey;

  constructor(key: PressedKey) {
    this.key = key;
  }

  get netType(): NetType {
    return keyInfoType;
  }
}

defineEnum('System.ConsoleModifiers', 'None Alt Shift Control=4', { flags: true });
defineEnum(
  'System.ConsoleKey',
  `None Backspace=8 Tab Clear=12 Enter Pause=19 Escape=27 Spacebar=32 PageUp PageDown End Home LeftArrow UpArrow RightArrow DownArrow Select Print Execute PrintScreen Insert Delete Help D0 D1 D2 D3 D4 D5 D6 D7 D8 D9 A=65 B C D E F G H I J K L M N O P Q R S T U V W X Y Z LeftWindows RightWindows Applications Sleep=95 NumPad0 NumPad1 NumPad2 NumPad3 NumPad4 NumPad5 NumPad6 NumPad7 NumPad8 NumPad9 Multiply Add Separator Subtract Decimal Divide F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F16 F17 F18 F19 F20 F21 F22 F23 F24 Oem1=186 OemPlus OemComma OemMinus OemPeriod Oem2 Oem3 Oem4=219 Oem5 Oem6 Oem7 Oem8`,
);

const keyInfoType: NetType = defineType('System.ConsoleKeyInfo', {
  kind: 'struct',
  members: () => ({
    'char KeyChar {get;}': ({ key }: ConsoleKeyInfo) => key.character,
    'System.ConsoleKey Key {get;}': ({ key }: ConsoleKeyInfo) => key.code,
    'System.ConsoleModifiers Modifiers {get;}': ({ key }: ConsoleKeyInfo) =>
      (key.alt ? 1 : 0) + (key.shift ? 2 : 0) + (key.control ? 4 : 0),
  }),
});

function readKey(intercept: boolean, context: MemberContext): ConsoleKeyInfo {
  const host = hostOf(context);
  if (!host.interactive || host.isTerminal?.() === false) {
    throw new NetException(
      'System.InvalidOperationException',
      'Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read.',
    );
  }
  const key = pressedKey(host.readKey());
  if (!intercept && key.character !== '\0') host.write(key.character);
  return new ConsoleKeyInfo(key);
}

/** Tells a terminal something that is no text; a pipe gets nothing. */
function signal(context: MemberContext, sequence: string): void {
  const host = hostOf(context);
  if (host.isTerminal?.() === true) host.write(sequence);
}

const titles = new WeakMap<Host, string>();
const cursors = new WeakMap<Host, boolean>();
const size = (context: MemberContext): { columns: number; rows: number } => hostOf(context).size();

const places: MemberTable = {
  'static int WindowWidth {get;}': (context: MemberContext) => size(context).columns,
  'static int WindowHeight {get;}': (context: MemberContext) => size(context).rows,
  'static int BufferWidth {get;}': (context: MemberContext) => size(context).columns,
  'static int BufferHeight {get;}': (context: MemberContext) => size(context).rows,
  'static int LargestWindowWidth {get;}': (context: MemberContext) => size(context).columns,
  'static int LargestWindowHeight {get;}': (context: MemberContext) => size(context).rows,
  'static int WindowLeft {get;}': () => 0,
  'static int WindowTop {get;}': () => 0,
  'static bool CursorVisible {get;set;}': {
    get: (context: MemberContext) => cursors.get(hostOf(context)) ?? true,
    set: (visible: boolean, context: MemberContext) => {
      cursors.set(hostOf(context), visible);
      signal(context, visible ? '\u001b[?25h' : '\u001b[?25l');
    },
  },
  'static void SetCursorPosition(int left, int top)': (left: number, top: number, context: MemberContext) =>
    signal(context, `\u001b[${top + 1};${left + 1}H`),
};

const colours: MemberTable = {
  'static System.ConsoleColor ForegroundColor {get;set;}': {
    get: (context: MemberContext) => colourOf(hostOf(context), 'foreground'),
    set: (colour: number, context: MemberContext) => setColour(hostOf(context), 'foreground', colour),
  },
  'static System.ConsoleColor BackgroundColor {get;set;}': {
    get: (context: MemberContext) => colourOf(hostOf(context), 'background'),
    set: (colour: number, context: MemberContext) => setColour(hostOf(context), 'background', colour),
  },
  'static void ResetColor()': (context: MemberContext) => resetColours(hostOf(context)),
  'static void Clear()': (context: MemberContext) => hostOf(context).clear(),
};

const reading: MemberTable = {
  'static string ReadLine()': (context: MemberContext) => hostOf(context).readLine(),
  'static System.ConsoleKeyInfo ReadKey() | static System.ConsoleKeyInfo ReadKey(bool intercept)': (
    ...args: [MemberContext] | [boolean, MemberContext]
  ) => (args.length === 1 ? readKey(false, args[0]) : readKey(args[0], args[1])),
  'static bool KeyAvailable {get;}': (context: MemberContext) => {
    const waiting = hostOf(context).keysWaiting?.(false);
    if (waiting !== undefined) return waiting;
    throw new NetException(
      'System.InvalidOperationException',
      'Cannot see if a key has been pressed when either application does not have a console or when console input has been redirected from a file. Try Console.In.Peek.',
    );
  },
  'static System.IO.TextReader In {get;}': () => input,
  'static System.Text.Encoding InputEncoding {get;}': () => utf8,
  'static bool IsInputRedirected {get;}': (context: MemberContext) => hostOf(context).isTerminal?.() !== true,
};

/** `[Console]`: the host's terminal, or its streams where there is none. */
defineType('System.Console', {
  members: () => ({
    'static void Write(System.Object value)': (value: Value, context: MemberContext) =>
      output.write(context, shown(value, context)),
    'static void Write(string format, System.Object[] arg)': (template: string, args: Value, context: MemberContext) =>
      output.write(context, composed(template, args, context)),
    'static void WriteLine()': (context: MemberContext) => output.write(context, '\n'),
    'static void WriteLine(System.Object value)': (value: Value, context: MemberContext) =>
      output.write(context, `${shown(value, context)}\n`),
    'static void WriteLine(string format, System.Object[] arg)': (
      template: string,
      args: Value,
      context: MemberContext,
    ) => output.write(context, `${composed(template, args, context)}\n`),
    'static System.IO.TextWriter Out {get;}': () => output,
    'static System.IO.TextWriter Error {get;}': () => errors,
    'static System.Text.Encoding OutputEncoding {get;}': () => utf8,
    'static bool IsOutputRedirected {get;}': (context: MemberContext) => hostOf(context).isTerminal?.() !== true,
    'static bool IsErrorRedirected {get;}': (context: MemberContext) => hostOf(context).isTerminal?.() !== true,
    'static string Title {get;set;}': {
      get: (context: MemberContext) => titles.get(hostOf(context)) ?? '',
      set: (title: string, context: MemberContext) => {
        titles.set(hostOf(context), title);
        hostOf(context).setTitle(title);
      },
    },
    'static void Beep()': (context: MemberContext) => signal(context, '\u0007'),
    'static bool CapsLock {get;}': () => false,
    'static bool NumberLock {get;}': () => false,
    ...reading,
    ...colours,
    ...places,
  }),
});
