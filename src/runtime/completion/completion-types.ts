import { stringArray } from '../../types/arrays.ts';
import { defineEnum, defineType } from '../../types/declare.ts';
import { NetList } from '../../types/list.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { commonParameters } from '../binder/common-parameters.ts';
import type { CompletionItem, CompletionResult, CompletionType } from './result.ts';

const automation = 'System.Management.Automation';

export const completionResultTypeEnum = defineEnum(
  `${automation}.CompletionResultType`,
  'Text History Command ProviderItem ProviderContainer Property Method ParameterName ParameterValue Variable Namespace Type Keyword DynamicKeyword',
);

/** One completion as scripts make and see it: what argument completers may return. */
export class CompletionResultObject implements NetObject {
  readonly item: CompletionItem;

  constructor(item: CompletionItem) {
    this.item = item;
  }

  get netType(): NetType {
    return completionResultType;
  }
}

function typeName(value: number): CompletionType {
  return completionResultTypeEnum.of(value).toString() as CompletionType;
}

export const completionResultType: NetType = defineType(`${automation}.CompletionResult`, {
  members: () => ({
    'string CompletionText {get;}': (self: CompletionResultObject) => self.item.text,
    'string ListItemText {get;}': (self: CompletionResultObject) => self.item.listText,
    [`${automation}.CompletionResultType ResultType {get;}`]: (self: CompletionResultObject) =>
      completionResultTypeEnum.named(self.item.type) ?? null,
    'string ToolTip {get;}': (self: CompletionResultObject) => self.item.tooltip,
    'System.Object new(string completionText)': (text: string) =>
      new CompletionResultObject({ text, listText: text, type: 'Text', tooltip: text }),
    [`System.Object new(string completionText, string listItemText, ${automation}.CompletionResultType resultType, string toolTip)`]:
      (text: string, listText: string, type: number, tooltip: string) =>
        new CompletionResultObject({ text, listText, type: typeName(type), tooltip }),
  }),
});

/** What TabExpansion2 returns. */
export class CommandCompletionObject implements NetObject {
  readonly result: CompletionResult;
  readonly matches: Value;
  currentIndex = -1;

  constructor(result: CompletionResult) {
    this.result = result;
    const items = result.items.map((item) => new CompletionResultObject(item));
    const type = findType(`System.Collections.ObjectModel.Collection[${automation}.CompletionResult]`);
    this.matches = type === null ? items : new NetList(type, items);
  }

  get netType(): NetType {
    return commandCompletionType;
  }
}

export const commandCompletionType: NetType = defineType(`${automation}.CommandCompletion`, {
  members: () => ({
    'int CurrentMatchIndex {get;set;}': {
      get: (self: CommandCompletionObject) => self.currentIndex,
      set: (self: CommandCompletionObject, index: number) => {
        self.currentIndex = index;
      },
    },
    'int ReplacementIndex {get;}': (self: CommandCompletionObject) => self.result.start,
    'int ReplacementLength {get;}': (self: CommandCompletionObject) => self.result.length,
    'System.Object CompletionMatches {get;}': (self: CommandCompletionObject) => self.matches,
  }),
});

/** `[System.Management.Automation.PSCmdlet]::CommonParameters` and its sibling: lists scripts filter by. */
defineType(`${automation}.PSCmdlet`, {
  isAbstract: true,
  members: () => ({
    'static System.Object CommonParameters {get;}': () => stringArray(commonParameters().map(({ name }) => name)),
    'static System.Object OptionalCommonParameters {get;}': () => stringArray(['WhatIf', 'Confirm', 'UseTransaction']),
  }),
});
