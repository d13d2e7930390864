import { describe, expect, test } from 'vitest';
import { GridView } from '../../src/repl/shell/grid-view.ts';

const rows = [
  ['10.0.30.0', 'Sales', 'Active'],
  ['10.0.4.0', 'Lab', 'InActive'],
  ['10.0.20.0', 'Guests of the house', 'Active'],
];

function grid(choice: 'none' | 'single' | 'multiple' = 'multiple') {
  const view = new GridView({ title: 'Scopes', columns: ['ScopeId', 'Name', 'State'], rows, choice });
  const press = (...chords: string[]) => {
    for (const chord of chords) view.press({ chord, text: chord.length === 1 ? chord : '' });
    return view;
  };
  const shown = (columns = 60, height = 10) =>
    view.view(columns, height).rows.map(({ spans }) =>
      spans
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
  const names = () =>
    shown()
      .slice(3, -1)
      .map((line) => /Sales|Lab|Guests/.exec(line)?.[0])
      .filter((name) => name !== undefined);
  return { view, press, shown, names };
}

describe('the window', () => {
  test('title, filter, header, rows, keys', () => {
    const { shown } = grid('none');
    expect(shown(60, 7)).toEqual([
      'Scopes',
      'Filter:                                              3 of 3',
      '  ScopeId    Name                 State',
      '  10.0.30.0  Sales                Active',
      '  10.0.4.0   Lab                  InActive',
      '  10.0.20.0  Guests of the house  Active',
      'Type filter  Enter close  Tab sort  Shift+Tab reverse',
    ]);
  });

  test('never wider than it is; columns are scrolled', () => {
    const { shown, press } = grid();
    for (const line of shown(24, 8)) expect(line.length).toBeLessThanOrEqual(24);
    expect(shown(24, 8)[5]).toBe('  10.0.20.0  Guests of …');
    press('RightArrow');
    expect(shown(24, 8)[5]).toBe('  Guests of the house');
    expect(shown(24, 8)[2]).toBe('  Name');
  });

  test('scrolls with the cursor', () => {
    const { shown, press } = grid();
    press('End');
    expect(shown(60, 6).slice(3, 5)).toEqual([expect.stringContaining('Lab'), expect.stringContaining('Guests')]);
    press('Home');
    expect(shown(60, 6)[3]).toContain('Sales');
  });
});

describe('filter and order', () => {
  test('every word must be somewhere in the row, whatever its case', () => {
    const { view, press, names, shown } = grid();
    view.type('ACTIVE');
    expect(names()).toEqual(['Sales', 'Lab', 'Guests']);
    view.type(' 10.0.2');
    expect(names()).toEqual(['Guests']);
    expect(shown()[1]).toContain('1 of 3');
    press('Backspace');
    expect(names()).toEqual(['Sales', 'Lab', 'Guests']);
  });

  test('Tab goes through the columns, numbers by size; Shift+Tab turns', () => {
    const { press, names } = grid();
    press('Tab');
    expect(names()).toEqual(['Lab', 'Guests', 'Sales']);
    press('Shift+Tab');
    expect(names()).toEqual(['Sales', 'Guests', 'Lab']);
    press('Tab');
    expect(names()).toEqual(['Guests', 'Lab', 'Sales']);
    press('Tab', 'Tab');
    expect(names()).toEqual(['Sales', 'Lab', 'Guests']);
  });
});

describe('what is chosen', () => {
  test('the row under the cursor, or those marked, in their order', () => {
    expect(grid('single').press('DownArrow', 'Enter').chosen).toEqual([1]);
    expect(grid('multiple').press('End', 'Insert', 'Home', 'Insert', 'Enter').chosen).toEqual([0, 2]);
    expect(grid('multiple').press('Ctrl+a', 'Insert', 'Enter').chosen).toEqual([1, 2]);
  });

  test('nothing when it was cancelled or there is nothing to choose', () => {
    expect(grid('multiple').press('Insert', 'Escape').chosen).toEqual([]);
    expect(grid('none').press('Enter').chosen).toEqual([]);
    expect(grid('single').press('z', 'Enter').chosen).toEqual([]);
  });

  test('a single choice has no marks', () => {
    expect(grid('single').press('Insert', 'DownArrow', 'Enter').chosen).toEqual([1]);
  });
});
