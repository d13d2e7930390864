import { isDecorated, plainText } from '../../format/cells.ts';
import { type ListItem, listView, propertyOf, type View } from '../../format/views.ts';
import type { MemberTable } from '../../types/declare.ts';
import { defineEnum, defineType } from '../../types/declare.ts';
import { Hashtable } from '../../types/hashtable.ts';
import { NetException } from '../../types/net-exception.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';

const automation = 'System.Management.Automation';

/** `$PSStyle.OutputRendering`: whether escape sequences are written to the screen only, never, or always. */
export const outputRenderings = defineEnum(`${automation}.OutputRendering`, 'Host=0 PlainText=1 Ansi=2');
const progressViews = defineEnum(`${automation}.ProgressView`, 'Minimal=0 Classic=1');

const effects = {
  Reset: 0,
  BlinkOff: 25,
  Blink: 5,
  BoldOff: 22,
  Bold: 1,
  DimOff: 22,
  Dim: 2,
  Hidden: 8,
  HiddenOff: 28,
  Reverse: 7,
  ReverseOff: 27,
  ItalicOff: 23,
  Italic: 3,
  UnderlineOff: 24,
  Underline: 4,
  StrikethroughOff: 29,
  Strikethrough: 9,
};

const colors = ['Black', 'Red', 'Green', 'Yellow', 'Blue', 'Magenta', 'Cyan', 'White'];
const colorNames = [...colors, ...colors.map((name) => `Bright${name}`)];

const formattings = {
  FormatAccent: '32;1',
  TableHeader: '32;1',
  CustomTableHeaderLabel: '32;1;3',
  ErrorAccent: '36;1',
  Error: '31;1',
  Warning: '33;1',
  Verbose: '33;1',
  Debug: '33;1',
  FeedbackName: '33',
  FeedbackText: '96',
  FeedbackAction: '97',
};

const fileStyles = { Directory: '44;1', SymbolicLink: '36;1', Executable: '32;1' };
const archives = ['.zip', '.tgz', '.gz', '.tar', '.nupkg', '.cab', '.7z'];
const scripts = ['.ps1', '.psd1', '.psm1', '.ps1xml'];

function sequence(code: number | string): string {
  return `\u001b[${code}m`;
}

/** Escape sequences by name that scripts may replace. */
class Styles<Name extends string> implements NetObject {
  readonly netType: NetType;
  readonly #byName: Map<string, string>;

  constructor(netType: NetType, codes: Readonly<Record<Name, string>>) {
    this.netType = netType;
    this.#byName = new Map(Object.entries<string>(codes).map(([name, code]) => [name, sequence(code)]));
  }

  get(name: Name): string {
    return this.#byName.get(name) ?? '';
  }

  set(name: Name, text: string): void {
    const content = plainText(text);
    if (content !== '' || (text !== '' && !isDecorated(text))) {
      throw new NetException(
        'System.ArgumentException',
        `The specified string contains printable content when it should only contain ANSI escape sequences: ${content}`,
      );
    }
    this.#byName.set(name, text);
  }
}

/** Foreground or background colours. */
class Palette implements NetObject {
  readonly netType: NetType;
  readonly base: number;

  constructor(netType: NetType, base: number) {
    this.netType = netType;
    this.base = base;
  }
}

/** `$PSStyle.Progress`. */
class ProgressStyle implements NetObject {
  style = sequence('33;1');
  maxWidth = 120;
  view = 0;
  useOscIndicator = false;

  get netType(): NetType {
    return progressStyleType;
  }
}

/** `$PSStyle`: the colours of a session. */
export class PSStyle implements NetObject {
  outputRendering = 0;
  readonly formatting = new Styles(formattingType, formattings);
  readonly progress = new ProgressStyle();
  readonly fileInfo = new Styles(fileInfoType, fileStyles);
  readonly foreground = new Palette(foregroundType, 30);
  readonly background = new Palette(backgroundType, 40);
  readonly extensions = new Hashtable();

  constructor() {
    for (const name of archives) this.extensions.set(name, sequence('31;1'));
    for (const name of scripts) this.extensions.set(name, sequence('33;1'));
  }

  get netType(): NetType {
    return psStyleType;
  }
}

function styleMembers<Name extends string>(names: readonly Name[]): MemberTable {
  return Object.fromEntries(
    names.map((name) => [
      `string ${name} {get;set;}`,
      {
        get: (self: Styles<Name>) => self.get(name),
        set: (self: Styles<Name>, text: string) => self.set(name, text),
      },
    ]),
  );
}

function paletteMembers(): MemberTable {
  const byName = colorNames.map((name, index) => [
    `string ${name} {get;}`,
    (self: Palette) => sequence(self.base + (index < 8 ? index : index + 52)),
  ]);
  return {
    'string FromRgb(byte red, byte green, byte blue)': (self: Palette, red: number, green: number, blue: number) =>
      sequence(`${self.base + 8};2;${red};${green};${blue}`),
    'string FromRgb(int rgb)': (self: Palette, rgb: number) =>
      sequence(`${self.base + 8};2;${(rgb >> 16) & 255};${(rgb >> 8) & 255};${rgb & 255}`),
    ...Object.fromEntries(byName),
  };
}

const formattingType = defineType(`${automation}.PSStyle+FormattingData`, {
  members: () => styleMembers(Object.keys(formattings)),
});
const fileInfoType = defineType(`${automation}.PSStyle+FileInfoFormatting`, {
  members: () => styleMembers(Object.keys(fileStyles)),
});
const foregroundType = defineType(`${automation}.PSStyle+ForegroundColor`, { members: paletteMembers });
const backgroundType = defineType(`${automation}.PSStyle+BackgroundColor`, { members: paletteMembers });

const progressStyleType = defineType(`${automation}.PSStyle+ProgressConfiguration`, {
  members: () => ({
    'string Style {get;set;}': {
      get: (self: ProgressStyle) => self.style,
      set: (self: ProgressStyle, text: string) => {
        self.style = text;
      },
    },
    'int MaxWidth {get;set;}': {
      get: (self: ProgressStyle) => self.maxWidth,
      set: (self: ProgressStyle, width: number) => {
        self.maxWidth = width;
      },
    },
    [`${progressViews.fullName} View {get;set;}`]: {
      get: (self: ProgressStyle) => self.view,
      set: (self: ProgressStyle, view: number) => {
        self.view = view;
      },
    },
    'bool UseOSCIndicator {get;set;}': {
      get: (self: ProgressStyle) => self.useOscIndicator,
      set: (self: ProgressStyle, use: boolean) => {
        self.useOscIndicator = use;
      },
    },
  }),
});

const psStyleType: NetType = defineType(`${automation}.PSStyle`, {
  members: () => ({
    'string FormatHyperlink(string text, System.Object link)': (_self: PSStyle, text: string, link: Value) =>
      `\u001b]8;;${String(link)}\u001b\\${text}\u001b]8;;\u001b\\`,
    [`${outputRenderings.fullName} OutputRendering {get;set;}`]: {
      get: (self: PSStyle) => self.outputRendering,
      set: (self: PSStyle, rendering: number) => {
        self.outputRendering = rendering;
      },
    },
    ...Object.fromEntries(
      Object.entries(effects).map(([name, code]) => [`string ${name} {get;}`, () => sequence(code)]),
    ),
    'System.Object Formatting {get;}': (self: PSStyle) => self.formatting,
    'System.Object Progress {get;}': (self: PSStyle) => self.progress,
    'System.Object Foreground {get;}': (self: PSStyle) => self.foreground,
    'System.Object Background {get;}': (self: PSStyle) => self.background,
    'System.Object FileInfo {get;}': (self: PSStyle) => self.fileInfo,
  }),
});

/** A property, also one of a part (`Formatting.Error`); escape sequences are shown in their own colours. */
function shown(path: string): ListItem {
  return {
    label: path,
    value: (item, context) => {
      const value = path.split('.').reduce((target, name) => propertyOf(target, name, context), item);
      return typeof value === 'string' ? `${value}${value.replaceAll('\u001b', '`e')}${sequence(0)}` : value;
    },
  };
}

const progressNames = ['Style', 'MaxWidth', 'View', 'UseOSCIndicator'];

function below(part: string, names: readonly string[]): ListItem[] {
  return names.map((name) => shown(`${part}.${name}`));
}

/** Lists that show each style in its own colours. */
export const psStyleViews: readonly View[] = [
  listView(psStyleType.fullName, {
    items: [
      ...Object.keys(effects).map(shown),
      shown('OutputRendering'),
      ...below('Formatting', Object.keys(formattings)),
      ...below('Progress', progressNames),
      ...below('FileInfo', Object.keys(fileStyles)),
      ...below('Foreground', colorNames),
      ...below('Background', colorNames),
    ],
  }),
  listView(formattingType.fullName, { items: Object.keys(formattings).map(shown) }),
  listView(fileInfoType.fullName, { items: Object.keys(fileStyles).map(shown) }),
  listView([foregroundType.fullName, backgroundType.fullName], { items: colorNames.map(shown) }),
  listView(progressStyleType.fullName, { items: progressNames.map(shown) }),
];
