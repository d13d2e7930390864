import { displaySets, flagsOf, syntaxText } from '../../../src/runtime/completion/syntax.ts';
import {
  AliasInfo,
  ApplicationInfo,
  CmdletInfo,
  type CommandInfo,
  type RunnableInfo,
} from '../../../src/runtime/functions/command-info.ts';
import { commandTypes } from '../../../src/runtime/functions/command-info-types.ts';
import { customObject } from '../../../src/types/ps-object.ts';
import type { Value } from '../../../src/types/value.ts';
import { kindNumber } from './find-commands.ts';

/** -ShowCommandInfo: a command and its parameters as plain objects. */
export function showCommandInfo(info: CommandInfo): Value {
  const module = info instanceof CmdletInfo ? info.cmdlet.module : (info.module?.name ?? '');
  const target = info instanceof AliasInfo ? info.resolved() : info;
  return customObject([
    ['Name', info.name],
    ['ModuleName', module],
    ['Module', customObject([['Name', module]])],
    ['CommandType', commandTypes.of(kindNumber(info))],
    ['Definition', definitionOf(info)],
    ['ParameterSets', target === null ? [] : setsOf(target)],
  ]);
}

function definitionOf(info: CommandInfo): Value {
  if (info instanceof AliasInfo) return info.definition;
  if (info instanceof ApplicationInfo) return info.path;
  return info instanceof CmdletInfo ? syntaxText(info.metadata) : info.block.text;
}

function setsOf({ metadata }: RunnableInfo): Value[] {
  return displaySets(metadata).map((set) =>
    customObject([
      ['Name', set],
      ['IsDefault', set === metadata.defaultSet && metadata.setNames.length > 0],
      [
        'Parameters',
        metadata.parameters.flatMap((parameter) => {
          const flags = flagsOf(parameter, set);
          if (flags === null) return [];
          return [
            customObject([
              ['Name', parameter.name],
              ['IsMandatory', flags.mandatory],
              ['ValueFromPipeline', flags.byValue],
              ['Position', flags.position ?? -2147483648],
              [
                'ParameterType',
                customObject([
                  ['FullName', parameter.type.fullName],
                  ['IsEnum', parameter.type.kind === 'enum'],
                  ['IsArray', parameter.type.kind === 'array'],
                  ['ElementType', parameter.type.elementType],
                ]),
              ],
              ['HasParameterSet', !parameter.inAllSets],
            ]),
          ];
        }),
      ],
    ]),
  );
}
