/**
 * Makes pasted text what was meant: line ends become line feeds, invisible characters go, and what documentation puts around
 * commands (code fences, indentation, `PS C:\>` and `>>` prompts) is taken away. Tabs become four blanks, as PSReadLine does.
 */
export function cleanPaste(pasted: string): string {
  const plain = pasted
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\t/g, '    ');
  const lines = withoutIndentation(withoutFences(plain.split('\n')).map(withoutPrompt));
  return lines.join('\n').replace(/^\n+|\s*\n\s*$/g, '');
}

/** Zero-width characters, soft hyphens, direction marks and control characters other than line feed and tab. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const fence = /^\s*(?:```|~~~)/;

/** Of text with code fences only the code remains. */
function withoutFences(lines: readonly string[]): string[] {
  const marks = lines.flatMap((line, at) => (fence.test(line) ? [at] : []));
  const [open, close] = marks;
  if (open === undefined) return [...lines];
  const proseBefore = lines.slice(0, open).some((line) => line.trim() !== '');
  // A fence that only closes: the selection began inside the block.
  if (close === undefined && proseBefore) return lines.slice(0, open);
  const code: string[] = [];
  let inside = false;
  for (const line of lines) {
    if (fence.test(line)) inside = !inside;
    else if (inside) code.push(line);
  }
  return code;
}

const prompt = /^\s*(?:\[[^\]\n]+\]: )?(?:PS(?: [^>\n]*)?>+|[A-Z]:\\(?:[^>\n]*\\)?PS>) ?|^\s*>> ?/;

function withoutPrompt(line: string): string {
  return line.replace(prompt, '');
}

/** Takes away the indentation that all rows share. */
function withoutIndentation(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  return filled.length === 0 ? [] : lines.map((line) => line.slice(shared));
}
