import { nearest, rgbOf } from './colours.js';
import type { ThemeName } from './state/theme-names.js';
import { themes } from './themes.js';
import type { Tone } from './themes.js';
import type { Style } from './views/line.js';

/** Attributes of each style: parameters of SGR, ECMA-48. */
export type Theme = Readonly<Record<Style, string>>;

/** How many colours a terminal has: its own sixteen, 256 of which 240 are the same everywhere, or all. */
export type Depth = 16 | 256 | 'true';

/** As COLORTERM and TERM tell it: terminfo(5), and https://github.com/termstandard/colors */
export function depthOf(env: Readonly<Record<string, string | undefined>>): Depth {
  const term = env['TERM'] ?? '';
  if (/^(truecolor|24bit)$/.test(env['COLORTERM'] ?? '') || term.endsWith('-direct')) return 'true';
  return term.includes('256color') ? 256 : 16;
}

/** A theme in the colours that there are. */
export function themeOf(name: ThemeName, depth: Depth): Theme {
  const styles = Object.entries(themes[name]) as [Style, Tone][];
  return Object.fromEntries(styles.map(([style, tone]) => [style, attributesOf(tone, depth)])) as unknown as Theme;
}

function attributesOf({ basic, text, ground, more = '' }: Tone, depth: Depth): string {
  if (depth === 16 || (text === undefined && ground === undefined)) return basic;
  const parts = [more, colour(38, text, depth), colour(48, ground, depth)];
  return parts.filter((part) => part !== '').join(';');
}

/** 38 for the text, 48 for what is behind it. */
function colour(which: 38 | 48, hex: string | undefined, depth: 256 | 'true'): string {
  if (hex === undefined) return '';
  return depth === 256 ? `${which};5;${nearest(rgbOf(hex))}` : `${which};2;${rgbOf(hex).join(';')}`;
}
