import type { ThemeName } from './state/theme-names.js';
import type { Style } from './views/line.js';

/** How a style looks. Without colours of its own it is `basic` on every terminal. */
export interface Tone {
  /** With the sixteen colours of the terminal, which are what its user made of them: parameters of SGR, ECMA-48. */
  readonly basic: string;
  /** Where there are more: of the text, and of what is behind it, '#rrggbb'. */
  readonly text?: string;
  readonly ground?: string;
  /** Other attributes beside these colours. */
  readonly more?: string;
}

type Tones = Readonly<Record<Style, Tone>>;

const basic = (attributes: string): Tone => ({ basic: attributes });

/** The sixteen colours alone: on a dark ground and on most others. */
const usual: Tones = {
  plain: basic(''),
  dim: basic('90'),
  strong: basic('1'),
  label: basic('36'),
  frame: basic('90'),
  title: basic('30;42'),
  sorted: basic('30;46;1'),
  selected: basic('30;46'),
  tagged: basic('33;1'),
  key: basic(''),
  keyLabel: basic('30;46'),
  good: basic('32'),
  warning: basic('33'),
  alarm: basic('31;1'),
  used: basic('32'),
  cached: basic('33'),
  match: basic('33;1'),
  tree: basic('36'),
  user: basic('36'),
  name: basic('1'),
};

/** Dark colours for a light ground, on which yellow and cyan cannot be read. */
const light: Tones = {
  ...usual,
  dim: { basic: '90', text: '#6c6c6c' },
  label: { basic: '34', text: '#005f87' },
  frame: { basic: '90', text: '#8a8a8a' },
  title: { basic: '37;44', text: '#ffffff', ground: '#005f87' },
  sorted: { basic: '37;44;1', text: '#ffffff', ground: '#003b5c', more: '1' },
  selected: { basic: '30;47', text: '#000000', ground: '#b2d7ea' },
  tagged: { basic: '35;1', text: '#870087', more: '1' },
  keyLabel: { basic: '37;44', text: '#ffffff', ground: '#005f87' },
  good: { basic: '32', text: '#006b1f' },
  warning: { basic: '35', text: '#8a4b00' },
  alarm: { basic: '31;1', text: '#b00000', more: '1' },
  used: { basic: '32', text: '#006b1f' },
  cached: { basic: '34', text: '#8a4b00' },
  match: { basic: '35;1', text: '#870087', more: '1' },
  tree: { basic: '34', text: '#005f87' },
  user: { basic: '34', text: '#005f87' },
};

/**
 * Nothing is told by red against green: good is blue, a warning orange or yellow, an alarm vermilion, bold and underlined.
 * Colours of Okabe and Ito, "Color Universal Design", https://jfly.uni-koeln.de/color/
 */
const colourBlind: Tones = {
  ...usual,
  label: { basic: '36', text: '#56b4e9' },
  title: { basic: '30;46', text: '#000000', ground: '#56b4e9' },
  sorted: { basic: '30;43;1', text: '#000000', ground: '#f0e442', more: '1' },
  selected: { basic: '30;47', text: '#000000', ground: '#e69f00' },
  tagged: { basic: '33;1', text: '#f0e442', more: '1' },
  keyLabel: { basic: '30;46', text: '#000000', ground: '#56b4e9' },
  good: { basic: '94', text: '#56b4e9' },
  warning: { basic: '33', text: '#e69f00' },
  alarm: { basic: '35;1;4', text: '#d55e00', more: '1;4' },
  used: { basic: '94', text: '#56b4e9' },
  cached: { basic: '33', text: '#e69f00' },
  match: { basic: '33;1', text: '#f0e442', more: '1' },
  tree: { basic: '36', text: '#56b4e9' },
  user: { basic: '36', text: '#56b4e9' },
};

/** Without colours: bold, underlined, reversed. */
const monochrome: Tones = {
  plain: basic(''),
  dim: basic('2'),
  strong: basic('1'),
  label: basic('1'),
  frame: basic('2'),
  title: basic('7'),
  sorted: basic('7;1;4'),
  selected: basic('7'),
  tagged: basic('1;4'),
  key: basic(''),
  keyLabel: basic('7'),
  good: basic(''),
  warning: basic('1'),
  alarm: basic('1;4'),
  used: basic('1'),
  cached: basic('2'),
  match: basic('1;4'),
  tree: basic('2'),
  user: basic(''),
  name: basic('1'),
};

export const themes: Readonly<Record<ThemeName, Tones>> = {
  default: usual,
  light,
  'colour-blind': colourBlind,
  monochrome,
};
