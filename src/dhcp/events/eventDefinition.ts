/** The logs of a computer that its history fills. */
export const LOG = {
  operational: 'Microsoft-Windows-Dhcp-Server/Operational',
  admin: 'DhcpAdminEvents',
  filters: 'Microsoft-Windows-Dhcp-Server/FilterNotifications',
  system: 'System',
} as const;

export type EventLogName = (typeof LOG)[keyof typeof LOG];

export const LEVEL = { error: 2, warning: 3, information: 4 } as const;

/** A kind of event. `%1` and the following in its text stand for the event's values, `%n` for a new line. */
export interface EventDefinition {
  readonly id: number;
  readonly log: EventLogName;
  readonly provider: string;
  readonly level: (typeof LEVEL)[keyof typeof LEVEL];
  /** What the event does, where its provider names it. */
  readonly opcode: string;
  /** Its task category, where it has one. */
  readonly task: string;
  readonly text: string;
}

/** An event of a computer's logs, derived from what happened in the lab. */
export interface LoggedEvent {
  readonly definition: EventDefinition;
  /** Lab time, epoch milliseconds. */
  readonly at: number;
  /** Whose process wrote it. */
  readonly account: 'NetworkService' | 'System' | 'none';
  readonly values: readonly string[];
}

/** The text of an event with its values. */
export function eventMessage({ definition, values }: LoggedEvent): string {
  return definition.text.replace(/%(n|t|\d)/g, (_, key: string) =>
    key === 'n' ? '\r\n' : key === 't' ? '\t' : (values[Number(key) - 1] ?? ''),
  );
}
