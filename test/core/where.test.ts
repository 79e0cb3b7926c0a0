import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnknownName } from '../../packages/core/src/errors.js';
import type { Table } from '../../packages/core/src/field.js';
import * as units from '../../packages/core/src/units.js';
import { BadExpression, parseWhere } from '../../packages/core/src/where.js';

interface Row {
  pid: number;
  name: string | null;
  rss: number | null;
  kernel?: boolean;
  args?: string[];
}

const table: Table<Row> = {
  name: 'rows',
  fields: [
    { name: 'pid', title: '', doc: '', unit: units.identifier, needs: [], get: ({ pid }) => pid },
    { name: 'name', title: '', doc: '', unit: units.text, needs: [], get: ({ name }) => name },
    { name: 'rss', title: '', doc: '', unit: units.bytes, needs: [], get: ({ rss }) => rss },
    { name: 'kernel', title: '', doc: '', unit: units.yesNo, needs: [], get: ({ kernel }) => kernel },
    { name: 'args', title: '', doc: '', unit: units.texts, needs: [], get: ({ args }) => args },
  ],
  standard: ['pid'],
  key: 'pid',
};

const rows: Row[] = [
  { pid: 1, name: 'init', rss: 4096, kernel: false, args: ['/sbin/init', 'splash'] },
  { pid: 2, name: 'kthreadd', rss: 0, kernel: true, args: [] },
  { pid: 30, name: 'a b', rss: 600 * 1024 ** 2, kernel: false, args: ['a b', '--x'] },
  { pid: 40, name: null, rss: null },
];

function matching(expression: string): number[] {
  const { test: matches } = parseWhere(table, expression);
  return rows.filter((row) => matches(row)).map(({ pid }) => pid);
}

describe('comparisons', () => {
  test.each([
    ['pid == 1', [1]],
    ['pid = 1', [1]],
    ['pid != 1', [2, 30, 40]],
    ['pid >= 30', [30, 40]],
    ['pid<30', [1, 2]],
    ['pid == "1"', [1]],
    ['rss > 500M', [30]],
    ['rss >= 4K', [1, 30]],
    ['rss >= 4KiB', [1, 30]],
    ['rss == 600MB', [30]],
    ['rss > 0.5G', [30]],
    ['rss < 1', [2]],
    ['name == init', [1]],
    ["name == 'a b'", [30]],
    ['name == "a b"', [30]],
    ['name > b', [1, 2]],
    ['name ~ ^k', [2]],
    ['name ~ "i|b"', [1, 30]],
    ['name !~ i', [2, 30]],
    ['args ~ "splash|--x"', [1, 30]],
    ['args == "a b --x"', [30]],
    ['rss ~ ^4', [1]],
    ['kernel == yes', [2]],
    ['kernel == true', [2]],
    ['kernel != yes', [1, 30]],
  ])('%s', (expression, pids) => {
    expect(matching(expression)).toEqual(pids);
  });
});

describe('not binds more than and, and more than or', () => {
  test.each([
    ['pid == 1 or pid == 2 and rss > 0', [1]],
    ['(pid == 1 or pid == 2) and rss > 0', [1]],
    ['pid == 2 and rss > 0 or pid == 1', [1]],
    ['not pid == 1 and not pid == 2', [30, 40]],
    ['! pid == 1 && ! (pid == 2 || pid == 30)', [40]],
    ['!(pid == 1)', [2, 30, 40]],
    ['not not pid == 1', [1]],
    ['not pid == 1 or pid == 1', [1, 2, 30, 40]],
    ['pid == 1 or pid == 2 or pid == 30', [1, 2, 30]],
  ])('%s', (expression, pids) => {
    expect(matching(expression)).toEqual(pids);
  });
});

describe('what is unknown is found by null alone', () => {
  test.each([
    ['rss == null', [40]],
    ['rss != null', [1, 2, 30]],
    ['rss > 5 or rss <= 5', [1, 2, 30]],
    ['not rss > 5', [2]],
    ['not (rss > 5 and pid > 1)', [1, 2]],
    ['not (rss > 5 and pid == 1)', [2, 30, 40]],
    ['rss > 5 or pid == 40', [1, 30, 40]],
    ['name != init', [2, 30]],
    ['name !~ x', [1, 2, 30]],
    ['name == "null"', []],
  ])('%s', (expression, pids) => {
    expect(matching(expression)).toEqual(pids);
  });
});

describe('what is not understood is named', () => {
  test.each([
    ['', 'a column'],
    ['pid', '== != < <= > >='],
    ['pid ==', 'a value'],
    ['pid == 1 2', 'and, or'],
    ['pid == x', 'a number'],
    ['rss > 5X', 'a number'],
    ['rss > 1.2.3', 'a number'],
    ['kernel == perhaps', 'yes or no'],
    ['kernel == constructor', 'yes or no'],
    ['(pid == 1', ')'],
    ['pid == 1)', 'and, or'],
    ['name ~ (', 'a value'],
    ['name ~ "("', 'a regular expression'],
    ['name == "a', 'a closing quote'],
    ['rss > null', '== or != before null'],
    ['== 1', 'a column'],
    ['"pid" == 1', 'a column'],
    [`${'('.repeat(100_000)}pid == 1`, 'fewer brackets'],
    [`${'not '.repeat(100_000)}pid == 1`, 'fewer brackets'],
  ])('%.30s', (expression, expected) => {
    expect(() => parseWhere(table, expression)).toThrow(BadExpression);
    expect(() => parseWhere(table, expression)).toThrow(expected);
  });

  test('a column there is not', () => {
    expect(() => parseWhere(table, 'pdi == 1')).toThrow(UnknownName);
    expect(() => parseWhere(table, 'or == 1')).toThrow('unknown column "or"');
  });
});

test('a long chain does not exhaust the stack', () => {
  expect(matching(Array.from({ length: 5000 }, (_, i) => `pid == ${i + 2}`).join(' or '))).toEqual([2, 30, 40]);
});

test('the columns looked at are told, each once', () => {
  const { fields } = parseWhere(table, 'rss > 1 and (pid == 1 or not rss < 5)');
  expect(fields.map(({ name }) => name)).toEqual(['rss', 'pid']);
});

test('no expression breaks it', () => {
  const word = fc.constantFrom(
    'pid',
    'name',
    'rss',
    'kernel',
    'args',
    'null',
    '==',
    '=',
    '!=',
    '<',
    '<=',
    '>',
    '~',
    '!~',
    '!',
    '(',
    ')',
    'and',
    '&&',
    'or',
    '||',
    'not',
    '1',
    '5M',
    '"a"',
    "'",
    '"',
    '\\',
    'x',
    ' ',
    '\n',
    '[',
    '*',
    '\u{1f480}',
    '\udc80',
  );
  const expression = fc.oneof(
    fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.array(word).map((words) => words.join('')),
    fc.string({ unit: 'binary' }),
    // Of those above hardly any is one.
    fc.tuple(fc.constantFrom('pid', 'rss'), fc.constantFrom('==', '<', '!='), word).map((words) => words.join(' ')),
  );
  let understood = 0;
  fc.assert(
    fc.property(expression, (text) => {
      try {
        const { test: matches } = parseWhere(table, text);
        for (const row of rows) expect(typeof matches(row)).toBe('boolean');
        understood++;
      } catch (error) {
        expect(error instanceof BadExpression || error instanceof UnknownName, String(error)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
  expect(understood).toBeGreaterThan(0);
});
