/** One parameter as help tells of it. */
export interface HelpParameter {
  readonly name: string;
  readonly type: string;
  readonly isSwitch: boolean;
  readonly description: readonly string[];
  readonly required: boolean;
  /** `1`, `named`, or `0`, `Named` where there is no written help. */
  readonly position: string;
  readonly defaultValue: string;
  readonly pipelineInput: string;
  readonly aliases: string;
  readonly wildcards: boolean;
  /** Only where there is no written help. */
  readonly sets?: string;
}

export interface HelpExample {
  readonly title: string;
  /** What stands before the command: `PS > `. */
  readonly prompt: string;
  readonly code: string;
  readonly remarks: readonly string[];
}

/** Help of a command, whatever it was made of. */
export interface CommandTopic {
  /** False: nobody wrote help; everything is read from the parameters. */
  readonly written: boolean;
  readonly name: string;
  readonly category: 'Cmdlet' | 'Function' | 'Filter' | 'ExternalScript';
  readonly module: string;
  readonly synopsis: string;
  readonly description: readonly string[];
  /** One line a parameter set. */
  readonly syntax: readonly string[];
  readonly parameters: readonly HelpParameter[];
  /** The command takes -Verbose and the like. */
  readonly common: boolean;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly notes: readonly string[];
  readonly examples: readonly HelpExample[];
  readonly links: readonly string[];
  readonly aliases: readonly string[];
  /** Address of the online version, '' when there is none. */
  readonly online: string;
}

/** How much of a topic is shown. */
export type HelpDetail = 'default' | 'detailed' | 'full' | 'examples';
