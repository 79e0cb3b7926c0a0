import { describe, expect, test } from 'vitest';
import { nearest, rgbOf } from '../../../packages/cli/src/top/colours.js';
import { themeNames } from '../../../packages/cli/src/top/state/theme-names.js';
import { depthOf, themeOf } from '../../../packages/cli/src/top/theme.js';
import type { Depth } from '../../../packages/cli/src/top/theme.js';
import { themes } from '../../../packages/cli/src/top/themes.js';
import type { Tone } from '../../../packages/cli/src/top/themes.js';

const depths: readonly Depth[] = [16, 256, 'true'];

/** Numbers of an SGR text that are no parts of a colour of 256 or of all. */
function codes(attributes: string): number[] {
  const plain = attributes.replace(/[34]8;(5;\d+|2;\d+;\d+;\d+)/g, '');
  return plain.split(';').filter(Boolean).map(Number);
}

/** Relative luminance and contrast of two colours, 1 to 21: WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [less, more] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (more + 0.05) / (less + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('a theme', () => {
  test.each(themeNames.flatMap((name) => depths.map((depth) => [name, depth] as const)))(
    '%s with %s colours is made of attributes',
    (name, depth) => {
      const theme = themeOf(name, depth);
      expect(Object.keys(theme)).toHaveLength(20);
      for (const attributes of Object.values(theme)) expect(attributes).toMatch(/^(\d+(;\d+)*)?$/);
      const colours = Object.values(theme).join(';');
      if (depth !== 'true') expect(colours).not.toMatch(/[34]8;2;/);
      if (depth === 16) expect(colours).not.toMatch(/[34]8;5;/);
    },
  );

  test('without colours has none, whatever the terminal', () => {
    for (const depth of depths) {
      const all = Object.values(themeOf('monochrome', depth));
      expect(all.flatMap(codes).filter((code) => code >= 30)).toEqual([]);
      expect(all.join(';')).not.toMatch(/[34]8;/);
    }
  });

  test('in its usual colours is the same everywhere: they are those of the user', () => {
    expect(themeOf('default', 'true')).toEqual(themeOf('default', 16));
  });

  test('takes the colours that there are', () => {
    expect(depths.map((depth) => themeOf('light', depth).title)).toEqual([
      '37;44',
      '38;5;231;48;5;24',
      '38;2;255;255;255;48;2;0;95;135',
    ]);
    expect(themeOf('light', 'true').alarm).toBe('1;38;2;176;0;0');
  });

  test.each([
    ['light', '#ffffff'],
    ['colour-blind', '#000000'],
  ] as const)('%s can be read on %s', (name, ground) => {
    const tones = Object.entries(themes[name]).filter(([style]) => style !== 'frame' && style !== 'dim');
    const pairs = tones.flatMap(([style, tone]: [string, Tone]) =>
      tone.text === undefined ? [] : [[style, contrast(tone.text, tone.ground ?? ground)] as const],
    );
    expect(pairs.length).toBeGreaterThan(10);
    // What WCAG asks of text.
    expect(pairs.filter(([, share]) => share < 4.5)).toEqual([]);
  });

  test('for the colour-blind tells nothing by red against green', () => {
    const basic = Object.values(themeOf('colour-blind', 16)).flatMap(codes);
    expect(basic.filter((code) => [31, 32, 41, 42, 91, 92, 101, 102].includes(code))).toEqual([]);
    const { good, warning, alarm } = themeOf('colour-blind', 16);
    expect(new Set([good, warning, alarm]).size).toBe(3);
  });
});

test.each([
  [{ COLORTERM: 'truecolor', TERM: 'xterm' }, 'true'],
  [{ COLORTERM: '24bit' }, 'true'],
  [{ TERM: 'xterm-direct' }, 'true'],
  [{ TERM: 'xterm-256color' }, 256],
  [{ TERM: 'linux', COLORTERM: 'yes' }, 16],
  [{}, 16],
])('%j has so many colours: %s', (env, depth) => expect(depthOf(env)).toBe(depth));

test('the nearest of 256 colours', () => {
  expect(['#000000', '#ffffff', '#808080', '#0072b2', '#5f87af'].map((hex) => nearest(rgbOf(hex)))).toEqual([
    16, 231, 244, 25, 67,
  ]);
});
