import { createHash } from 'node:crypto';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { DriveError } from '../../src/runtime/drive.ts';
import type { Place } from '../../src/runtime/drives.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { isByteStream } from '../../src/runtime/files/byte-streams.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { defineType } from '../../src/types/declare.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject } from '../../src/types/value.ts';
import { placesOf } from './file-places.ts';

/** The hash of one file. */
class FileHashInfo implements NetObject {
  algorithm: string;
  hash: string;
  /** Null for a stream. */
  path: string | null;

  constructor(algorithm: string, hash: string, path: string | null) {
    this.algorithm = algorithm;
    this.hash = hash;
    this.path = path;
  }

  get netType(): NetType {
    return fileHashInfoType;
  }
}

const fileHashInfoType = defineType('Microsoft.PowerShell.Commands.FileHashInfo', {
  members: () => ({
    'string Algorithm {get;set;}': {
      get: (self: FileHashInfo) => self.algorithm,
      set: (self: FileHashInfo, text: string) => {
        self.algorithm = text;
      },
    },
    'string Hash {get;set;}': {
      get: (self: FileHashInfo) => self.hash,
      set: (self: FileHashInfo, text: string) => {
        self.hash = text;
      },
    },
    'string Path {get;set;}': {
      get: (self: FileHashInfo) => self.path,
      set: (self: FileHashInfo, text: string) => {
        self.path = text;
      },
    },
  }),
});

export default defineCmdlet({
  name: 'Get-FileHash',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Computes a short fingerprint of a file: equal files have equal hashes.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath', 'StreamParameterSet'],
  parameters: {
    Path: {
      type: 'String[]',
      sets: { Path: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      help: 'The files; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'The files, their paths taken as they are.',
    },
    InputStream: {
      type: 'Stream',
      sets: { StreamParameterSet: { mandatory: true, position: 0 } },
      help: 'An open stream.',
    },
    Algorithm: {
      type: 'String',
      position: 1,
      validateSet: ['SHA1', 'SHA256', 'SHA384', 'SHA512', 'MD5'],
      default: 'SHA256',
      help: 'How the hash is computed.',
    },
  },
  outputTypes: ['Microsoft.PowerShell.Commands.FileHashInfo'],
  examples: [
    {
      title: 'The hash of a text',
      before: "Set-Content C:\\x.txt 'x' -NoNewline",
      command: '(Get-FileHash C:\\x.txt -Algorithm MD5).Hash',
      shows: ['9DD4E461268C8034F5C8564E155C67A6'],
    },
  ],
  process(cmdlet, args) {
    const algorithm = (args.algorithm ?? 'SHA256').toUpperCase();
    const hashOf = (bytes: Uint8Array): string =>
      createHash(algorithm.toLowerCase()).update(bytes).digest('hex').toUpperCase();
    if (isByteStream(args.inputStream)) {
      const { inputStream } = args;
      cmdlet.writeObject(new FileHashInfo(algorithm, hashOf(inputStream.take(inputStream.length)), null));
      return;
    }
    const literal = args.literalPath !== undefined;
    for (const path of args.literalPath ?? args.path ?? []) {
      for (const place of placesOf(cmdlet, path, literal, path)) {
        const shown = cmdlet.session.drives.show(place);
        const bytes = bytesOfFile(cmdlet, place, shown);
        if (bytes === null) continue;
        cmdlet.writeObject(new FileHashInfo(algorithm, hashOf(bytes), shown));
      }
    }
  },
});

function bytesOfFile(cmdlet: CmdletInvocation, { drive, segments }: Place, shown: string): Uint8Array | null {
  const item = drive.stat(segments);
  const refuse = (message: string, id: string, category: 'ObjectNotFound' | 'InvalidData', exceptionType: string) => {
    cmdlet.writeError(ErrorRecord.of({ message, id, category, target: shown, exceptionType }));
    return null;
  };
  const denied = () =>
    refuse(
      `Access to the path '${shown}' is denied.`,
      'UnauthorizedAccessError',
      'InvalidData',
      'System.UnauthorizedAccessException',
    );
  if (item === undefined) {
    const message = `Could not find file '${shown}'.`;
    return refuse(message, 'FileNotFound', 'ObjectNotFound', 'System.IO.FileNotFoundException');
  }
  if (item.folder) return denied();
  try {
    return drive.read(segments);
  } catch (error) {
    if (!(error instanceof DriveError)) throw error;
    return denied();
  }
}
