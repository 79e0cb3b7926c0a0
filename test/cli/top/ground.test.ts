import { expect, test } from 'vitest';
import { groundIn, isLight } from '../../../packages/cli/src/top/ground.js';

test.each([
  ['\x1b]11;rgb:ffff/ffff/ffff\x1b\\', [1, 1, 1], true],
  ['\x1b]11;rgb:ff/ff/ff\x07', [1, 1, 1], true],
  ['\x1b]11;rgb:fdfd/f6f6/e3e3\x07', null, true],
  ['\x1b]11;rgba:0000/0000/0000/ffff\x07', [0, 0, 0], false],
  ['\x1b]11;rgb:0000/0000/ffff\x07', [0, 0, 1], false],
  ['\x1b]11;rgb:0000/2b2b/3636\x07', null, false],
])('%j is a colour, light or dark', (answer, colour, light) => {
  const ground = groundIn(answer);
  expect(ground).not.toBeNull();
  if (colour !== null) expect(ground).toEqual(colour);
  expect(isLight(ground, {})).toBe(light);
});

test.each(['\x1b]10;rgb:0/0/0\x07', '\x1b]11;red\x07', '\x1b]52;c;YQ==\x07', 'text'])('%j is none', (answer) =>
  expect(groundIn(answer)).toBeNull(),
);

test.each([
  ['0;15', true],
  ['0;default;15', true],
  ['0;7', true],
  ['15;0', false],
  ['7;8', false],
  ['', false],
  ['x', false],
])('while the terminal has not answered, COLORFGBG %j decides', (COLORFGBG, light) => {
  expect(isLight(null, { COLORFGBG })).toBe(light);
  expect(isLight([light ? 0 : 1, 0.5, 0.5], { COLORFGBG: '0;15' })).toBe(!light);
});
