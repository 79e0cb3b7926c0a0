import type { Style } from './views/line.js';

/** Attributes of each style: parameters of SGR, ECMA-48. */
export type Theme = Readonly<Record<Style, string>>;

/** The sixteen colours of the terminal, which are what its user made of them. */
export const colours: Theme = {
  plain: '',
  dim: '90',
  strong: '1',
  label: '36',
  frame: '90',
  title: '30;42',
  sorted: '30;46;1',
  selected: '30;46',
  tagged: '33;1',
  key: '',
  keyLabel: '30;46',
  good: '32',
  warning: '33',
  alarm: '31;1',
  used: '32',
  cached: '33',
  match: '33;1',
  tree: '36',
  user: '36',
  name: '1',
};

/** Without colours: bold, underlined, reversed. */
export const monochrome: Theme = {
  plain: '',
  dim: '2',
  strong: '1',
  label: '1',
  frame: '2',
  title: '7',
  sorted: '7;1;4',
  selected: '7',
  tagged: '1;4',
  key: '',
  keyLabel: '7',
  good: '',
  warning: '1',
  alarm: '1;4',
  used: '1',
  cached: '2',
  match: '1;4',
  tree: '2',
  user: '',
  name: '1',
};
