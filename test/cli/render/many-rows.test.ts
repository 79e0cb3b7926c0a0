import { expect, test, vi } from 'vitest';
import { layOut } from '../../../packages/cli/src/render/columns.js';
import type { Layout } from '../../../packages/cli/src/render/columns.js';
import { layOutMany } from '../../../packages/cli/src/render/many-rows.js';
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

test.each<[string, Part[]]>([
  ['each for itself', [1, 1, 1, 1].map((columns) => ({ columns, sourceOf: null }))],
  ['together', [{ columns: 4, sourceOf: null }]],
  ['by what they are made of', [1, 3].map((columns) => ({ columns, sourceOf: (row) => texts[row] }))],
])('very many rows look as few do, their columns %s', (_how, parts) => {
  const many = (changes: Partial<Layout> = {}): string =>
    layOutMany(texts.length, (row, column) => texts[row]![column]!, parts, { ...layout, ...changes });
  expect(many()).toBe(few(texts));
  expect(many({ header: false, least: [0, 9, 0, 0] })).toBe(few(texts, { header: false, least: [0, 9, 0, 0] }));
  expect(many({ aligns: ['left', 'left', 'right', 'right'] })).toBe(
    few(texts, { aligns: ['left', 'left', 'right', 'right'] }),
  );
});

test('cells that are made of the same are made for the first of their rows alone', () => {
  const count = 1000;
  const cellOf = vi.fn<(row: number, column: number) => string>((row, column) =>
    column === 0 ? String(row) : texts[row % 3]![column]!,
  );
  const parts: Part[] = [
    { columns: 1, sourceOf: null },
    { columns: 3, sourceOf: (row) => texts[row % 3] },
  ];
  const rows = Array.from({ length: count }, (_, row) => [String(row), ...texts[row % 3]!.slice(1)]);
  expect(layOutMany(count, cellOf, parts, layout)).toBe(few(rows));
  const shared = cellOf.mock.calls.filter(([, column]) => column > 0).map(([row]) => row);
  expect(new Set(shared)).toEqual(new Set([0, 1, 2]));
});
