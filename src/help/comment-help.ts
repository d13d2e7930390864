/** The parts of comment-based help, keyed by their keywords in lower case. */
export interface CommentHelp {
  readonly sections: ReadonlyMap<string, string>;
  /** By lower-case parameter name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly examples: readonly string[];
  readonly links: readonly string[];
}

const keyword =
  /^\s*\.(SYNOPSIS|DESCRIPTION|PARAMETER|EXAMPLE|INPUTS|OUTPUTS|NOTES|LINK|COMPONENT|ROLE|FUNCTIONALITY|FORWARDHELPTARGETNAME|FORWARDHELPCATEGORY|REMOTEHELPRUNSPACE|EXTERNALHELP)(?:\s+(\S.*?))?\s*$/i;

/**
 * Help written in a comment: at the beginning or end of a function's body, or right before the function.
 *
 * @param body the text between the braces
 * @param before the source in front of the `function` keyword
 */
export function readCommentHelp(body: string, before = ''): CommentHelp | null {
  for (const comment of [leading(body), trailing(body), adjacent(before)]) {
    const help = comment === null ? null : readSections(comment);
    if (help !== null) return help;
  }
  return null;
}

function leading(body: string): string | null {
  const found = /^\s*(<#[\s\S]*?#>|(?:[ \t]*#[^\n]*(?:\n|$))+)/.exec(body);
  return found === null ? null : plainComment(found[1] ?? '');
}

function trailing(body: string): string | null {
  const found = /(<#(?:(?!#>)[\s\S])*#>|(?:(?:^|\n)[ \t]*#[^\n]*)+)\s*$/.exec(body);
  return found === null ? null : plainComment(found[1] ?? '');
}

/** At most one empty line may stand between the comment and the function. */
function adjacent(before: string): string | null {
  const found = /(<#(?:(?!#>)[\s\S])*#>|(?:(?:^|\n)[ \t]*#[^\n]*)+)[ \t]*\r?\n?[ \t]*\r?\n?[ \t]*$/.exec(before);
  return found === null ? null : plainComment(found[1] ?? '');
}

function plainComment(comment: string): string {
  const text = comment.trim();
  if (text.startsWith('<#')) return text.slice(2, -2);
  return text.replace(/^[ \t]*#+/gm, '');
}

function readSections(comment: string): CommentHelp | null {
  const sections = new Map<string, string>();
  const parameters = new Map<string, string>();
  const examples: string[] = [];
  const links: string[] = [];
  const lines = comment.split(/\r?\n/);
  let found = false;
  for (let i = 0; i < lines.length; ) {
    const match = keyword.exec(lines[i] ?? '');
    i++;
    if (match === null) continue;
    found = true;
    const content: string[] = [];
    while (i < lines.length && !keyword.test(lines[i] ?? '')) content.push(lines[i++] ?? '');
    const text = unindented(content);
    const name = (match[1] ?? '').toLowerCase();
    if (name === 'parameter') parameters.set((match[2] ?? '').toLowerCase(), text);
    else if (name === 'example') examples.push(text);
    else if (name === 'link') links.push(...text.split('\n').filter((line) => line.trim() !== ''));
    else sections.set(name, text === '' ? (match[2] ?? '') : text);
  }
  return found ? { sections, parameters, examples, links } : null;
}

/** Without empty lines around it and without the indentation that all its lines share. */
function unindented(lines: readonly string[]): string {
  const kept = [...lines];
  while (kept[0]?.trim() === '') kept.shift();
  while (kept.at(-1)?.trim() === '') kept.pop();
  const indent = Math.min(
    ...kept.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0),
  );
  return kept.map((line) => line.slice(Number.isFinite(indent) ? indent : 0).trimEnd()).join('\n');
}
