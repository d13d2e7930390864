/**
 * Makes pasted text what was meant: line ends become line feeds, invisible characters go, and what documentation puts around
 * commands (code fences, indentation, `PS C:\>` and `>>` prompts, and what the commands printed) is taken away. Tabs become
 * four blanks, as PSReadLine does.
 *
 * @param isOpen whether a command goes on in the next row; without it rows that follow a prompted one are all kept
 */
export function cleanPaste(pasted: string, isOpen?: (command: string) => boolean): string {
  const plain = pasted
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\t/g, '    ');
  const rows = withoutFences(plain.split('\n'));
  const typed = isOpen === undefined ? rows : withoutOutput(rows, isOpen);
  return withoutIndentation(typed.map(withoutPrompt))
    .join('\n')
    .replace(/^\n+|\s*\n\s*$/g, '');
}

/** Zero-width characters, soft hyphens, direction marks and control characters other than line feed and tab. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const fence = /^\s*(?:```|~~~)\s*([^\s{]*)/;
/** What pages call the language of blocks with commands; in an untagged block it is anybody's guess. */
const shells = /^(?:[a-z]+-?)?(?:powershell|posh|pwsh|ps1?|console)(?:-interactive)?$/i;

/** Of text with code fences only the code remains; of blocks in several languages only PowerShell's. */
function withoutFences(lines: readonly string[]): string[] {
  const marks = lines.flatMap((line, at) => (fence.test(line) ? [at] : []));
  const [open, close] = marks;
  if (open === undefined) return [...lines];
  const proseBefore = lines.slice(0, open).some((line) => line.trim() !== '');
  // A fence that only closes: the selection began inside the block.
  if (close === undefined && proseBefore) return lines.slice(0, open);
  const languages = marks.filter((_, index) => index % 2 === 0).map((at) => fence.exec(lines[at] ?? '')?.[1] ?? '');
  const known = languages.some((language) => shells.test(language));
  const code: string[] = [];
  let language: string | undefined;
  for (const line of lines) {
    const mark = fence.exec(line);
    if (mark !== null) language = language === undefined ? (mark[1] ?? '') : undefined;
    else if (language === undefined || /^output$/i.test(language)) continue;
    else if (!known || language === '' || shells.test(language)) code.push(line);
  }
  return code;
}

const prompt = /^\s*(?:\[[^\]\n]+\]: )?(?:PS(?: [^>\n]*)?>+|[A-Z]:\\(?:[^>\n]*\\)?PS>) ?|^\s*>> ?/;

/**
 * Of a transcript, which begins with a prompt, the rows that were typed: those with prompts, and those that a command needs
 * to be whole.
 */
function withoutOutput(rows: readonly string[], isOpen: (command: string) => boolean): string[] {
  const first = rows.find((row) => row.trim() !== '');
  if (first === undefined || !prompt.test(first)) return [...rows];
  const typed: string[] = [];
  let command = '';
  for (const row of rows) {
    const bare = withoutPrompt(row);
    const continued = continuation.test(row) || (command !== '' && isOpen(command));
    if (!continued && !prompt.test(row)) continue;
    command = continued ? `${command}\n${bare}` : bare;
    typed.push(row);
  }
  return typed;
}

const continuation = /^\s*>>/;

function withoutPrompt(line: string): string {
  return line.replace(prompt, '');
}

/** Takes away the indentation that all rows share. */
function withoutIndentation(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  return filled.length === 0 ? [] : lines.map((line) => line.slice(shared));
}
