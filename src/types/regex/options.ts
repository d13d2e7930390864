import { NetException } from '../net-exception.ts';

/** Values of .NET's RegexOptions. */
export const regexOptions = {
  none: 0,
  ignoreCase: 1,
  multiline: 2,
  explicitCapture: 4,
  compiled: 8,
  singleline: 16,
  ignoreWhitespace: 32,
  rightToLeft: 64,
  ecmaScript: 256,
  cultureInvariant: 512,
  nonBacktracking: 1024,
} as const;

/** .NET's RegexParseException. */
export function patternError(pattern: string, offset: number, reason: string): NetException {
  return new NetException(
    'System.Text.RegularExpressions.RegexParseException',
    `Invalid pattern '${pattern}' at offset ${offset}. ${reason}`,
  );
}
