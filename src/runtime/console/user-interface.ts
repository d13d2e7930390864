import { defineEnum, defineType } from '../../types/declare.ts';
import { GenericDictionary } from '../../types/generic-dictionary.ts';
import type { NetList } from '../../types/list.ts';
import type { MemberContext, NetType } from '../../types/net-type.ts';
import { SecureString } from '../../types/secure-string.ts';
import { findType } from '../../types/type-names.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { nonInteractiveError, promptForChoice, promptForChoices } from '../confirm/prompt-for-choice.ts';
import { promptForCredential } from '../credential-question.ts';
import type { Host } from '../host.ts';
import { InformationRecord } from '../pipeline/records.ts';
import type { Shell } from '../shell.ts';
import { coloured } from './colours.ts';
import { RawInterface } from './raw-interface.ts';

const hosts = 'System.Management.Automation.Host';

/** `$Host.UI` */
export class UserInterface implements NetObject {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  get host(): Host {
    return this.shell.host;
  }

  get netType(): NetType {
    return interfaceType;
  }
}

/** A choice of `PromptForChoice`. */
class Choice implements NetObject {
  readonly label: string;
  help: string;

  constructor(label: string, help = '') {
    this.label = label;
    this.help = help;
  }

  get netType(): NetType {
    return choiceType;
  }
}

const choiceType: NetType = defineType(`${hosts}.ChoiceDescription`, {
  members: () => ({
    [`${hosts}.ChoiceDescription new(string label) | ${hosts}.ChoiceDescription new(string label, string helpMessage)`]:
      (label: string, help?: string) => new Choice(label, typeof help === 'string' ? help : ''),
    'string Label {get;}': (self: Choice) => self.label,
    'string HelpMessage {get;set;}': {
      get: (self: Choice) => self.help,
      set: (self: Choice, help: string) => {
        self.help = help;
      },
    },
  }),
});

/** A field of `Prompt`. */
class Field implements NetObject {
  readonly name: string;
  label = '';
  help = '';
  mandatory = true;
  preset: Value = null;
  type = 'System.String';

  constructor(name: string) {
    this.name = name;
  }

  get netType(): NetType {
    return fieldType;
  }
}

const fieldType: NetType = defineType(`${hosts}.FieldDescription`, {
  members: () => ({
    [`${hosts}.FieldDescription new(string name)`]: (name: string) => new Field(name),
    'string Name {get;}': (self: Field) => self.name,
    'string ParameterTypeName {get;}': (self: Field) => self.type.replace(/^.*\./, ''),
    'string ParameterTypeFullName {get;}': (self: Field) => self.type,
    'void SetParameterType(type parameterType)': (self: Field, type: { readonly fullName: string }) => {
      self.type = type.fullName;
    },
    'string Label {get;set;}': {
      get: (self: Field) => self.label,
      set: (self: Field, label: string) => {
        self.label = label;
      },
    },
    'string HelpMessage {get;set;}': {
      get: (self: Field) => self.help,
      set: (self: Field, help: string) => {
        self.help = help;
      },
    },
    'bool IsMandatory {get;set;}': {
      get: (self: Field) => self.mandatory,
      set: (self: Field, mandatory: boolean) => {
        self.mandatory = mandatory;
      },
    },
    'psobject DefaultValue {get;set;}': {
      get: (self: Field) => self.preset,
      set: (self: Field, value: Value) => {
        self.preset = value;
      },
    },
  }),
});

function readLine(host: Host, masked = false): string | null {
  if (!host.interactive) throw nonInteractiveError();
  return host.readLine({ masked });
}

function choicesOf(list: NetList): Choice[] {
  return list.items.filter((item): item is Choice => item instanceof Choice);
}

/** Asks for each field in turn; an answer is converted to the field's type. */
function prompt(self: UserInterface, caption: string, message: string, fields: NetList, context: MemberContext): Value {
  const { host } = self;
  if (caption !== '') host.write(`\n${caption}\n`);
  if (message !== '') host.write(`${message}\n`);
  const type = findType('System.Collections.Generic.Dictionary[string,psobject]');
  if (type === null) throw new Error('Dictionary[string,psobject] is no type.');
  const answers = new GenericDictionary(type);
  for (const field of fields.items) {
    if (!(field instanceof Field)) continue;
    host.write(`${field.label === '' ? field.name : field.label.replace('&', '')}: `);
    const line = readLine(host, field.type === 'System.Security.SecureString');
    const wanted = findType(field.type);
    answers.set(field.name, wanted === null || line === null ? line : answerOf(line, wanted, context));
  }
  return answers;
}

function answerOf(line: string, type: NetType, context: MemberContext): Value {
  return type.fullName === 'System.Security.SecureString' ? new SecureString(line) : context.convert(line, type);
}

function writeColoured(self: UserInterface, foreground: number, background: number, text: string, end: string): void {
  self.host.write(`${coloured(self.host, text, foreground, background)}${end}`);
}

defineEnum('System.Management.Automation.PSCredentialTypes', 'Generic=1 Domain Default', { flags: true });
defineEnum(
  'System.Management.Automation.PSCredentialUIOptions',
  'None ValidateUserNameSyntax AlwaysPrompt ReadOnlyUserName',
  { flags: true },
);

const choiceList = `System.Collections.ObjectModel.Collection[${hosts}.ChoiceDescription]`;
const credential =
  'pscredential PromptForCredential(string caption, string message, string userName, string targetName';

const interfaceType: NetType = defineType('System.Management.Automation.Internal.Host.InternalHostUserInterface', {
  members: () => ({
    'System.Object RawUI {get;}': (self: UserInterface) => new RawInterface(self.host),
    'bool SupportsVirtualTerminal {get;}': (self: UserInterface) => self.host.styled,
    'string ReadLine()': (self: UserInterface) => readLine(self.host),
    'securestring ReadLineAsSecureString()': (self: UserInterface) => {
      const line = readLine(self.host, true);
      return line === null ? null : new SecureString(line);
    },
    'void Write(string value)': (self: UserInterface, text: string) => self.host.write(text),
    'void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)': (
      self: UserInterface,
      foreground: number,
      background: number,
      text: string,
    ) => writeColoured(self, foreground, background, text, ''),
    'void WriteLine()': (self: UserInterface) => self.host.write('\n'),
    'void WriteLine(string value)': (self: UserInterface, text: string) => self.host.write(`${text}\n`),
    'void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)': (
      self: UserInterface,
      foreground: number,
      background: number,
      text: string,
    ) => writeColoured(self, foreground, background, text, '\n'),
    'void WriteErrorLine(string value)': (self: UserInterface, text: string) => self.host.writeError(`${text}\n`),
    'void WriteDebugLine(string message)': (self: UserInterface, text: string) => self.host.write(`DEBUG: ${text}\n`),
    'void WriteVerboseLine(string message)': (self: UserInterface, text: string) =>
      self.host.write(`VERBOSE: ${text}\n`),
    'void WriteWarningLine(string message)': (self: UserInterface, text: string) =>
      self.host.write(`WARNING: ${text}\n`),
    'void WriteInformation(System.Management.Automation.InformationRecord record)': (
      self: UserInterface,
      record: Value,
    ) => {
      if (record instanceof InformationRecord) self.shell.showInformation(record);
    },
    [`System.Collections.Generic.Dictionary[string,psobject] Prompt(string caption, string message, System.Collections.ObjectModel.Collection[${hosts}.FieldDescription] descriptions)`]:
      prompt,
    [`int PromptForChoice(string caption, string message, ${choiceList} choices, int defaultChoice)`]: (
      { host }: UserInterface,
      caption: string,
      message: string,
      choices: NetList,
      preset: number,
    ) => promptForChoice(host, caption, message, choicesOf(choices), preset),
    [`System.Collections.ObjectModel.Collection[int] PromptForChoice(string caption, string message, ${choiceList} choices, System.Collections.Generic.IEnumerable[int] defaultChoices)`]:
      (
        { host }: UserInterface,
        caption: string,
        message: string,
        choices: NetList,
        presets: Iterable<number> | null,
        context: MemberContext,
      ) => {
        const picked = promptForChoices(host, caption, message, choicesOf(choices), [...(presets ?? [])]);
        const type = findType('System.Collections.ObjectModel.Collection[int]');
        return type === null ? [...picked] : context.convert([...picked], type);
      },
    [`${credential})`]: ({ host }: UserInterface, caption: string, message: string, user: string) =>
      promptForCredential(host, caption ?? '', message ?? '', user ?? ''),
    [`${credential}, System.Management.Automation.PSCredentialTypes allowedCredentialTypes, System.Management.Automation.PSCredentialUIOptions options)`]:
      ({ host }: UserInterface, caption: string, message: string, user: string) =>
        promptForCredential(host, caption ?? '', message ?? '', user ?? ''),
  }),
});
