import type { Frame } from '../../src/runtime/compile/frame.ts';
import type { EvaluationContext } from '../../src/runtime/convert/context.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { isTrue } from '../../src/runtime/convert/truth.ts';
import { InvocationInfo } from '../../src/runtime/errors/invocation-info.ts';
import type { Extent } from '../../src/runtime/source-text.ts';
import { defineType } from '../../src/types/declare.ts';
import { CodeProperty } from '../../src/types/member-kinds.ts';
import type { MemberContext, NetType } from '../../src/types/net-type.ts';
import { extendByDefault } from '../../src/types/type-table.ts';
import type { NetObject, Value } from '../../src/types/value.ts';

const typeName = 'System.Management.Automation.CallStackFrame';

/** One script or function that runs, and where it is. */
export class CallStackFrame implements NetObject {
  readonly invocation: InvocationInfo;
  readonly functionName: string;
  readonly file: string | null;
  readonly line: number;
  readonly #frame: Frame;

  constructor(frame: Frame, position: Extent | null) {
    const { source } = frame.code;
    this.#frame = frame;
    this.invocation = frame.invocation ?? new InvocationInfo(null, null);
    const command = this.invocation.command;
    this.functionName = command === null || command.name === '' || 'path' in command ? '<ScriptBlock>' : command.name;
    this.file = source.file;
    this.line = position === null || position.source !== source ? 1 : position.startLine;
  }

  get netType(): NetType {
    return callStackFrameType;
  }

  get location(): string {
    const file = this.file?.split(/[\\/]/).at(-1) ?? '';
    return file === '' ? '<No file>' : `${file}: line ${this.line}`;
  }

  get command(): string {
    const { command, invocationName } = this.invocation;
    if (command === null) return invocationName === '' ? this.functionName : invocationName;
    return command.name === '' ? this.functionName : command.name;
  }

  /** `{x=1, rest}`: what it was called with. */
  arguments(context: MemberContext): string {
    const { bound, args } = this.#frame;
    const text = (value: Value) => toText(value, context as EvaluationContext);
    const named = [...(bound ?? [])].map(([name, value]) => `${name}=${isTrue(value) ? text(value) : ''}`);
    const rest = (args ?? []).map((value) => (isTrue(value) ? text(value) : '$null'));
    return `{${[...named, ...rest].join(', ')}}`;
  }

  toString(): string {
    return `at ${this.functionName}, ${this.file ?? '<No file>'}: line ${this.line}`;
  }
}

const callStackFrameType = defineType(typeName, {
  members: () => ({
    'string ScriptName {get;}': (self: CallStackFrame) => self.file,
    'int ScriptLineNumber {get;}': (self: CallStackFrame) => self.line,
    'System.Management.Automation.InvocationInfo InvocationInfo {get;}': (self: CallStackFrame) => self.invocation,
    'string FunctionName {get;}': (self: CallStackFrame) => self.functionName,
    'string GetScriptLocation()': (self: CallStackFrame) => self.location,
    'string ToString()': (self: CallStackFrame) => self.toString(),
  }),
});

const computed = (name: string, get: (self: CallStackFrame, context: MemberContext) => string) =>
  new CodeProperty(name, (self, context) => (self instanceof CallStackFrame ? get(self, context) : null));

extendByDefault(
  typeName,
  computed('Command', (self) => self.command),
  computed('Location', (self) => self.location),
  computed('Arguments', (self, context) => self.arguments(context)),
);
