/** A key as .NET and PowerShell describe it. */
export interface PressedKey {
  /** `\0` for a key without one. */
  readonly character: string;
  /** Windows' virtual key code. */
  readonly code: number;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly control: boolean;
}

const named: Readonly<Record<string, readonly [code: number, character: string]>> = {
  backspace: [8, '\b'],
  tab: [9, '\t'],
  enter: [13, '\r'],
  escape: [27, '\u001b'],
  spacebar: [32, ' '],
  pageup: [33, '\0'],
  pagedown: [34, '\0'],
  end: [35, '\0'],
  home: [36, '\0'],
  leftarrow: [37, '\0'],
  uparrow: [38, '\0'],
  rightarrow: [39, '\0'],
  downarrow: [40, '\0'],
  insert: [45, '\0'],
  delete: [46, '\0'],
};

/** What a host's `readKey` gave: a character, or a chord such as `Ctrl+LeftArrow`. */
export function pressedKey(text: string): PressedKey {
  if (text.length === 1) return { ...keyOfCharacter(text), alt: false };
  const parts = text.split('+');
  const name = (parts.pop() ?? '').toLowerCase();
  const held = new Set(parts.map((part) => part.toLowerCase()));
  const modifiers = { shift: held.has('shift'), alt: held.has('alt'), control: held.has('ctrl') };
  const functionKey = /^f(\d{1,2})$/.exec(name);
  if (functionKey !== null) return { character: '\0', code: 111 + Number(functionKey[1]), ...modifiers };
  const [code, character] = named[name] ?? [codeOf(name), modifiers.control ? controlCharacter(name) : name];
  return { character, code, ...modifiers };
}

function keyOfCharacter(character: string): Omit<PressedKey, 'alt'> {
  const known = Object.values(named).find(([, text]) => text === character);
  if (known !== undefined) return { character, code: known[0], shift: false, control: false };
  const control = character < ' ';
  const letter = control ? String.fromCharCode(character.charCodeAt(0) + 64) : character;
  return { character, code: codeOf(letter), shift: /[A-Z]/.test(character), control };
}

/** Letters and digits have their capital's code; other characters none that every keyboard shares. */
function codeOf(name: string): number {
  return /^[A-Za-z0-9]$/.test(name) ? name.toUpperCase().charCodeAt(0) : 0;
}

function controlCharacter(letter: string): string {
  return /^[a-z]$/i.test(letter) ? String.fromCharCode(letter.toLowerCase().charCodeAt(0) - 96) : '\0';
}
