import { createOutDefault } from '../../format/out-default.ts';
import type { Value } from '../../types/value.ts';
import type { Frame } from '../compile/frame.ts';
import { DriveError } from '../drive.ts';
import { fail } from '../errors/engine-errors.ts';
import { InvocationInfo } from '../errors/invocation-info.ts';
import type { Sink } from '../flow.ts';
import { formatContextOf } from '../formatting/session-formatter.ts';

/** Where `> file` writes: objects laid out as on the screen, in UTF-8 without a mark. */
export interface FileSink extends Sink {
  close(): void;
}

/** Opens the file, creating or emptying it at once unless appending. Throws PowerShell's errors of Out-File. */
export function openFileSink(path: string, append: boolean, frame: Frame): FileSink {
  const { shell } = frame;
  const drives = shell.drives;
  const place = drives.resolve(path);
  if (place === undefined) fail('DriveNotFound', [/^([^:]*):/.exec(path)?.[1] ?? path]);
  const encoder = new TextEncoder();
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      if (!(error instanceof DriveError)) throw error;
      const failure = shell.driveFailure(error, drives.show(place));
      // The error is that of the command which stands behind the arrow.
      const command = shell.cmdlet('out-file');
      failure.record.invocation = new InvocationInfo(command, null);
      failure.record.invocation.errorIdCommand = command?.errorIdName ?? '';
      throw failure;
    }
  };
  if (!append || drives.stat(place) === undefined) attempt(() => place.drive.write(place.segments, new Uint8Array()));
  let text = '';
  const flush = (): void => {
    if (text === '') return;
    const bytes = encoder.encode(text);
    text = '';
    attempt(() => place.drive.append(place.segments, bytes));
  };
  const printer = createOutDefault(
    formatContextOf(shell),
    (piece) => {
      text += piece;
      if (text.length > 65_536) flush();
    },
    { columns: Number.POSITIVE_INFINITY, screenColumns: shell.host.size().columns },
  );
  return {
    write: (value: Value) => printer.write(value),
    close: () => {
      printer.end();
      flush();
    },
  };
}
