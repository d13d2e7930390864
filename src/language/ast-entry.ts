/**
 * The program behind `npm run ast`: a JSON line `{id, script}` in, a JSON line `{id, ast, errors}` out, where `ast` lists
 * the nodes as `Kind:start:end` in the order of PowerShell's visitor.
 */
import { createInterface } from 'node:readline';
import { parse } from './parse.ts';
import { describeTree } from './walk.ts';

createInterface({ input: process.stdin }).on('line', (line) => {
  if (line.trim() === '') return;
  const { id, script }: { id: unknown; script: string } = JSON.parse(line);
  const { ast, errors } = parse(script);
  process.stdout.write(`${JSON.stringify({ id, ast: describeTree(ast), ...(errors.length > 0 && { errors }) })}\n`);
});
