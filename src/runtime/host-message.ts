import { defineType } from '../types/declare.ts';
import type { NetType } from '../types/net-type.ts';
import type { NetObject, Value } from '../types/value.ts';

/** What Write-Host sends down the information stream: a text that the host writes as it is. */
export class HostMessage implements NetObject {
  readonly message: string;
  readonly noNewLine: boolean;
  /** ConsoleColor values, or null for the host's own. */
  readonly foreground: Value;
  readonly background: Value;

  constructor(message: string, noNewLine: boolean, foreground: Value, background: Value) {
    this.message = message;
    this.noNewLine = noNewLine;
    this.foreground = foreground;
    this.background = background;
  }

  get netType(): NetType {
    return hostMessageType;
  }

  toString(): string {
    return this.message;
  }
}

export const hostMessageType = defineType('System.Management.Automation.HostInformationMessage', {
  members: () => ({
    'string Message {get;}': (self: HostMessage) => self.message,
    'System.Object NoNewLine {get;}': (self: HostMessage) => self.noNewLine,
    'System.Object ForegroundColor {get;}': (self: HostMessage) => self.foreground,
    'System.Object BackgroundColor {get;}': (self: HostMessage) => self.background,
    'string ToString()': (self: HostMessage) => self.message,
  }),
});
