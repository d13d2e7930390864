import { defineEnum, defineType } from '../../types/declare.ts';
import { NetException } from '../../types/net-exception.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject } from '../../types/value.ts';
import type { Host } from '../host.ts';
import { colourOf, setColour } from './colours.ts';
import { type PressedKey, pressedKey } from './pressed-key.ts';

const hosts = 'System.Management.Automation.Host';

/** `$Host.UI.RawUI`: the window, its colours and single keys. */
export class RawInterface implements NetObject {
  readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  get netType(): NetType {
    return rawInterfaceType;
  }
}

/** Two numbers: a `Size` or `Coordinates`. */
class Pair implements NetObject {
  readonly first: number;
  readonly second: number;
  readonly netType: NetType;

  constructor(type: NetType, first: number, second: number) {
    this.netType = type;
    this.first = first;
    this.second = second;
  }

  toString(): string {
    return `${this.first},${this.second}`;
  }
}

const sizeType: NetType = defineType(`${hosts}.Size`, {
  kind: 'struct',
  members: () => ({
    [`${hosts}.Size new(int width, int height)`]: (width: number, height: number) => new Pair(sizeType, width, height),
    'int Width {get;}': (self: Pair) => self.first,
    'int Height {get;}': (self: Pair) => self.second,
    'string ToString()': (self: Pair) => self.toString(),
  }),
});

const coordinatesType: NetType = defineType(`${hosts}.Coordinates`, {
  kind: 'struct',
  members: () => ({
    [`${hosts}.Coordinates new(int x, int y)`]: (x: number, y: number) => new Pair(coordinatesType, x, y),
    'int X {get;}': (self: Pair) => self.first,
    'int Y {get;}': (self: Pair) => self.second,
    'string ToString()': (self: Pair) => self.toString(),
  }),
});

defineEnum(
  `${hosts}.ControlKeyStates`,
  'RightAltPressed=1 LeftAltPressed RightCtrlPressed=4 LeftCtrlPressed=8 ShiftPressed=16 NumLockOn=32 ScrollLockOn=64 CapsLockOn=128 EnhancedKey=256',
  { flags: true },
);
defineEnum(`${hosts}.ReadKeyOptions`, 'AllowCtrlC=1 NoEcho IncludeKeyDown=4 IncludeKeyUp=8', { flags: true });

/** `[System.Management.Automation.Host.KeyInfo]` */
class KeyInfo implements NetObject {
  readonly key: PressedKey;

  constructor(key: PressedKey) {
    this.key = key;
  }

  get netType(): NetType {
    return keyInfoType;
  }

  get states(): number {
    const { alt, control, shift } = this.key;
    return (alt ? 2 : 0) + (control ? 8 : 0) + (shift ? 16 : 0);
  }
}

const keyInfoType: NetType = defineType(`${hosts}.KeyInfo`, {
  kind: 'struct',
  members: () => ({
    'int VirtualKeyCode {get;}': ({ key }: KeyInfo) => key.code,
    'char Character {get;}': ({ key }: KeyInfo) => key.character,
    [`${hosts}.ControlKeyStates ControlKeyState {get;}`]: (self: KeyInfo) => self.states,
    'bool KeyDown {get;}': () => true,
    'string ToString()': ({ key }: KeyInfo) => `${key.code},${key.character},0,True`,
  }),
});

const noEcho = 2;
const keyDownOrUp = 12;

function readKey({ host }: RawInterface, options: number): KeyInfo {
  if ((options & keyDownOrUp) === 0) {
    throw new NetException(
      'System.Management.Automation.PSArgumentException',
      'Cannot process argument because the value of argument "options" is not valid. Change the value of the "options" argument and run the operation again.',
    );
  }
  if (!host.interactive || host.isTerminal?.() === false) {
    throw new NetException(
      'System.InvalidOperationException',
      'Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read.',
    );
  }
  const key = pressedKey(host.readKey());
  if ((options & noEcho) === 0 && key.character !== '\0') host.write(key.character);
  return new KeyInfo(key);
}

const titles = new WeakMap<Host, string>();
const size = ({ host }: RawInterface): Pair => {
  const { columns, rows } = host.size();
  return new Pair(sizeType, columns, rows);
};

const rawInterfaceType: NetType = defineType(
  'System.Management.Automation.Internal.Host.InternalHostRawUserInterface',
  {
    members: () => ({
      'System.ConsoleColor ForegroundColor {get;set;}': {
        get: ({ host }: RawInterface) => colourOf(host, 'foreground'),
        set: ({ host }: RawInterface, colour: number) => setColour(host, 'foreground', colour),
      },
      'System.ConsoleColor BackgroundColor {get;set;}': {
        get: ({ host }: RawInterface) => colourOf(host, 'background'),
        set: ({ host }: RawInterface, colour: number) => setColour(host, 'background', colour),
      },
      [`${hosts}.Coordinates WindowPosition {get;}`]: () => new Pair(coordinatesType, 0, 0),
      'int CursorSize {get;}': () => 25,
      [`${hosts}.Size BufferSize {get;}`]: size,
      [`${hosts}.Size WindowSize {get;}`]: size,
      [`${hosts}.Size MaxWindowSize {get;}`]: size,
      [`${hosts}.Size MaxPhysicalWindowSize {get;}`]: size,
      // Where input comes from elsewhere the real one fails, which reading a property passes over.
      'bool KeyAvailable {get;}': ({ host }: RawInterface) => host.keysWaiting?.(false) ?? null,
      'string WindowTitle {get;set;}': {
        get: ({ host }: RawInterface) => titles.get(host) ?? '',
        set: ({ host }: RawInterface, title: string) => {
          titles.set(host, title);
          host.setTitle(title);
        },
      },
      [`${hosts}.KeyInfo ReadKey() | ${hosts}.KeyInfo ReadKey(${hosts}.ReadKeyOptions options)`]: (
        self: RawInterface,
        options?: number,
      ) => readKey(self, typeof options === 'number' ? options : 6),
      'void FlushInputBuffer()': ({ host }: RawInterface) => void host.keysWaiting?.(true),
      'int LengthInBufferCells(string source)': (_: RawInterface, source: string) => source.length,
    }),
  },
);
