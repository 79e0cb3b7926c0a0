import { expect, test, vi } from 'vitest';
import { layOut } from '../../../packages/cli/src/render/columns.js';
import type { Layout } from '../../../packages/cli/src/render/columns.js';
import { ManyRows } from '../../../packages/cli/src/render/many-rows.js';
import type { Part } from '../../../packages/cli/src/render/many-rows.js';

const layout: Layout = {
  titles: ['DEVICE', 'SIZE', 'ON', 'AT'],
  aligns: ['left', 'right', 'left', 'left'],
  header: true,
  width: null,
  mark: '~',
  paint: (text, tone) => `<${tone}:${text}>`,
};
const texts = [
  ['/dev/mapper/long-name', '1', '/', ''],
  ['b', '20000', '/a/very/long/mount/point', '-'],
  ['a\nb', '中', '', ''],
  ['', '', '\u202e', 'x '],
  ['', '', '', ''],
  ['é', '-1', 'last', 'x'],
];
const few = (rows: string[][], changes: Partial<Layout> = {}): string =>
  `${layOut(rows, { ...layout, ...changes }).join('\n')}\n`;

const cellOf = (row: string[], column: number): string => row[column]!;

test.each<[string, Part<string[]>[]]>([
  ['each for itself', [1, 1, 1, 1].map((columns) => ({ columns, source: { of: () => null } }))],
  ['together', [{ columns: 4, source: { of: () => null } }]],
  ['by what they are made of', [1, 3].map((columns) => ({ columns, source: { of: (row: string[]) => row } }))],
])('very many rows look as few do, in pieces too, their columns %s', (_how, parts) => {
  const many = (changes: Partial<Layout> = {}, atOnce = texts.length): string => {
    const rows = new ManyRows(cellOf, parts, { ...layout, ...changes });
    for (let from = 0; from < texts.length; from += atOnce) rows.add(texts.slice(from, from + atOnce));
    return [...rows.text()].join('');
  };
  for (const atOnce of [1, 2, 6]) {
    expect(many({}, atOnce)).toBe(few(texts));
    expect(many({ header: false, least: [0, 9, 0, 0] }, atOnce)).toBe(
      few(texts, { header: false, least: [0, 9, 0, 0] }),
    );
    expect(many({ aligns: ['left', 'left', 'right', 'right'] }, atOnce)).toBe(
      few(texts, { aligns: ['left', 'left', 'right', 'right'] }),
    );
  }
});

test.each([1, 2, 6])(
  'columns of which all cells are empty are left out where they are optional: %i at once',
  (atOnce) => {
    const plain = [
      ['/dev/a', '', '1', 'x'],
      ['/dev/long-name', '', '22222', ''],
      ['b', '', '3', ''],
    ];
    const many = (cells: string[][], optional: boolean[]): string => {
      const parts = [{ columns: 4, source: { of: () => null } }];
      const rows = new ManyRows(cellOf, parts, { ...layout, aligns: ['right', 'left', 'right', 'left'], optional });
      for (let from = 0; from < cells.length; from += atOnce) rows.add(cells.slice(from, from + atOnce));
      return [...rows.text()].join('');
    };
    const without = (cells: string[][]): string =>
      few(
        cells.map((row) => row.toSpliced(1, 1)),
        { titles: layout.titles.toSpliced(1, 1), aligns: ['right', 'right', 'left'] },
      );
    const accented = [...plain, ['é', '', '4', 'ü']];
    expect(many(plain, [false, true, false])).toBe(without(plain));
    expect(many(accented, [false, true, false])).toBe(without(accented));
    const used = [...plain, ['c', '12345', '', 'x']];
    expect(many(used, [false, true, true])).toBe(few(used, { aligns: ['right', 'left', 'right', 'left'] }));
  },
);

interface Numbered {
  number: number;
  texts: string[];
}

test('cells that are made of the same are made for the first of their rows alone', () => {
  const numbered = Array.from({ length: 1000 }, (_, number) => ({ number, texts: texts[number % 3]! }));
  const made = vi.fn<(row: Numbered, column: number) => string>((row, column) =>
    column === 0 ? String(row.number) : row.texts[column]!,
  );
  const rows = new ManyRows(
    made,
    [
      { columns: 1, source: { of: () => null } },
      { columns: 3, source: { of: (row) => row.texts } },
    ],
    layout,
  );
  // What the first of them are made of is known in its widths once the others are.
  rows.add(numbered.slice(0, 6));
  made.mockClear();
  rows.add(numbered.slice(6));
  expect(made.mock.calls.map(([{ number }, column]) => [number, column])).toEqual(
    numbered.slice(6).map(({ number }) => [number, 0]),
  );
  expect([...rows.text()].join('')).toBe(few(numbered.map((row) => [String(row.number), ...row.texts.slice(1)])));
});

test('of rows that have cells in common and follow each other only the last are kept', () => {
  const made = vi.fn<(row: Numbered, column: number) => string>(({ number }, column) => `${number >> 2}${column}`);
  const source = { of: ({ number }: Numbered) => number >> 2, inRuns: true };
  const rows = new ManyRows(made, [{ columns: 4, source }], { ...layout, header: false, least: [4, 4, 4, 4] });
  const runs = [0, 1, 2, 3, 4, 5, 0, 1].map((number) => ({ number, texts: [] }));
  rows.add(runs);
  expect(made.mock.calls.filter(([, column]) => column === 0).map(([{ number }]) => number)).toEqual([0, 4, 0]);
  const cells = runs.map(({ number }) => [0, 1, 2, 3].map((column) => `${number >> 2}${column}`));
  expect([...rows.text()].join('')).toBe(few(cells, { header: false, least: [4, 4, 4, 4] }));
});
