/**
 * The program behind `npm run ast`: a JSON line `{id, script}` in, a JSON line `{id, ast, errors}` out, where `ast` lists
 * the nodes as `Kind:start:end` in the order of PowerShell's visitor.
 */
import { createInterface } from 'node:readline';
import { parse } from './parse.ts';
import { describeTree } from './walk.ts';

createInterface({ input: process.stdin }).on('line', (line) => {
  if (line.trim() === '') return;
  const request: { id: unknown; script: string } = JSON.parse(line);
  const { ast, errors: found } = parse(request.script);
  const errors = found.map(({ id, start, end, incomplete, message }) => ({ id, start, end, incomplete, message }));
  process.stdout.write(
    `${JSON.stringify({ id: request.id, ast: describeTree(ast), ...(errors.length > 0 && { errors }) })}\n`,
  );
});
