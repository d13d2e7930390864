const rule = '**********************';

/** What the header says of the session. */
export interface TranscriptHeader {
  readonly started: string;
  readonly user: string;
  readonly machine: string;
  readonly system: string;
  readonly application: string;
  readonly processId: number;
  /** `Key: value`, one an entry of `$PSVersionTable`. */
  readonly versions: readonly string[];
}

/** The fixed texts of transcripts. */
export const transcriptTexts = {
  /** Stands before commands until a prompt was shown. */
  prompt: 'PS>',
  minimalHeader: (started: string) => [rule, 'PowerShell transcript start', `Start time: ${started}`, rule].join('\n'),
  header: (about: TranscriptHeader) =>
    [
      rule,
      'PowerShell transcript start',
      `Start time: ${about.started}`,
      `Username: ${about.user}`,
      `RunAs User: ${about.user}`,
      'Configuration Name: ',
      `Machine: ${about.machine} (${about.system})`,
      `Host Application: ${about.application}`,
      `Process ID: ${about.processId}`,
      ...about.versions,
      rule,
    ].join('\n'),
  footer: (ended: string) => [rule, 'PowerShell transcript end', `End time: ${ended}`, rule].join('\n'),
  commandHeader: (started: string) => [rule, `Command start time: ${started}`, rule].join('\n'),
  isFolder: (path: string) => `File path ${path} resolves to a directory.`,
} as const;
