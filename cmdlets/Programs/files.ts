import type { ProgramCall } from '../../src/runtime/programs/program.ts';

/** The lines of a file of the session's drives; a file that is not there is reported as the program does, and gives nothing. */
export function linesOf(
  { session, error }: ProgramCall,
  file: string,
  program: string,
): { readonly name: string; readonly lines: readonly string[] }[] {
  const place = session.drives.resolve(file);
  if (place === undefined || session.drives.stat(place)?.folder !== false) {
    error(`${program}: Cannot open ${file}`);
    return [];
  }
  const lines = new TextDecoder('utf-8').decode(place.drive.read(place.segments)).split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return [{ name: file, lines }];
}
