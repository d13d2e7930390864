import { describe, expect, test } from 'vitest';
import { type SyntaxPart, syntaxLine } from '../../src/engine/syntax-line.ts';

const part = (text: string, state: 'open' | 'bound' | 'current' = 'open'): SyntaxPart => ({
  text,
  bound: state !== 'open',
  current: state === 'current',
});
const parts = [part('[[-Name] <string[]>]', 'bound'), part('[-ComputerName <string>]'), part('[-Force]')];

function lineText(columns: number, given: readonly SyntaxPart[] = parts, others = 0): string {
  return syntaxLine('Invoke-Something', given, others, columns)
    .map(({ text }) => text)
    .join('');
}

describe('the syntax line', () => {
  test('shows everything where there is room, what is bound struck out', () => {
    expect(lineText(80)).toBe('Invoke-Something [[-Name] <string[]>] [-ComputerName <string>] [-Force]');
    const bound = syntaxLine('Invoke-Something', parts, 0, 80).find(({ text }) => text.includes('-Name'));
    expect(bound?.style).toBe('2;9');
  });

  test('leaves out what is bound, then the name, then what is far from the parameter being typed', () => {
    expect(lineText(70)).toBe('Invoke-Something [-ComputerName <string>] [-Force]');
    expect(lineText(40)).toBe('[-ComputerName <string>] [-Force]');
    expect(lineText(30)).toBe('[-ComputerName <string>] …');
    const typing = [
      part('[-ComputerName <string>]'),
      part('[-Force]'),
      part('[-ThrottleLimit <int>]', 'current'),
      part('[-AsJob]'),
    ];
    expect(lineText(45, typing)).toBe('… [-Force] [-ThrottleLimit <int>] [-AsJob]');
    expect(lineText(28, typing)).toBe('… [-ThrottleLimit <int>] …');
  });

  test('never is wider than the window', () => {
    for (let columns = 1; columns < 100; columns++)
      expect(lineText(columns, [...parts, part('[-Last <int>]', 'current')], 3).length).toBeLessThanOrEqual(columns);
  });

  test('counts the other syntaxes in a window that is wide enough', () => {
    expect(lineText(80, parts, 2)).toMatch(/ {2}\(\+2 more\)$/);
    expect(lineText(30, parts, 2)).not.toContain('more');
  });
});
