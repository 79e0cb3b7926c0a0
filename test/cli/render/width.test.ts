import { expect, test } from 'vitest';
import { cut, pad, startOf, widthOf } from '../../../packages/cli/src/render/width.js';

test.each([
  ['plain', 5],
  ['', 0],
  ['é', 1],
  ['e\u0301', 1],
  ['用户', 4],
  ['ｶﾞ', 2],
  ['가', 2],
  ['\u1100\u1161', 2],
  ['🚀', 2],
  ['❤\ufe0f', 1],
  ['\udc80', 1],
])('%j takes %d cells', (text, cells) => {
  expect(widthOf(text)).toBe(cells);
});

test.each([
  ['plain', 5, 'plain'],
  ['plain', 4, 'pla…'],
  ['plain', 0, ''],
  ['用户名', 6, '用户名'],
  ['用户名', 5, '用户…'],
  ['用户名', 4, '用…'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
])('%j cut to %d cells is %j', (text, width, shown) => {
  expect(cut(text, width, '…')).toBe(shown);
});

test.each([
  ['plain', 5, 'plain'],
  ['plain', 4, 'plai'],
  ['用户名', 5, '用户'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301e\u0301'],
])('of %j %d cells hold %j', (text, width, start) => {
  expect(startOf(text, width)).toBe(start);
});

test('padding counts cells, not characters', () => {
  expect(pad('用', 4, 'left')).toBe('用  ');
  expect(pad('用', 4, 'right')).toBe('  用');
});
