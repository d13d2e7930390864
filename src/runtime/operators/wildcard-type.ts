import { defineEnum, defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject } from '../../types/value.ts';
import { WildcardPattern } from './wildcard.ts';

const ignoreCaseFlag = 2;

defineEnum('System.Management.Automation.WildcardOptions', 'None=0 Compiled=1 IgnoreCase=2 CultureInvariant=4', {
  flags: true,
});

/** `[WildcardPattern]::new('a*')` as scripts hold it. */
class WildcardObject implements NetObject {
  readonly text: string;
  readonly pattern: WildcardPattern;

  constructor(text: string, ignoreCase: boolean) {
    this.text = text;
    this.pattern = WildcardPattern.of(text, ignoreCase);
  }

  get netType(): NetType {
    return wildcardPatternType;
  }
}

export const wildcardPatternType: NetType = defineType('System.Management.Automation.WildcardPattern', {
  accelerators: ['wildcardpattern'],
  members: () => ({
    'wildcardpattern new(string pattern)': (text: string) => new WildcardObject(text, false),
    'wildcardpattern new(string pattern, System.Management.Automation.WildcardOptions options)': (
      text: string,
      options: number,
    ) => new WildcardObject(text, (options & ignoreCaseFlag) !== 0),
    'static wildcardpattern Get(string pattern, System.Management.Automation.WildcardOptions options)': (
      text: string,
      options: number,
    ) => new WildcardObject(text, (options & ignoreCaseFlag) !== 0),
    'bool IsMatch(string input)': (self: WildcardObject, text: string) => self.pattern.isMatch(text),
    'string ToWql()': (self: WildcardObject) => self.text.replaceAll('*', '%').replaceAll('?', '_'),
    'static string Escape(string pattern)': (text: string) => WildcardPattern.escape(text),
    'static string Unescape(string pattern)': (text: string) => WildcardPattern.unescape(text),
    'static bool ContainsWildcardCharacters(string pattern)': (text: string) => WildcardPattern.hasWildcards(text),
  }),
});
