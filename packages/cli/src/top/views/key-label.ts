import type { Look } from '../state/state.js';

const labels: Readonly<Record<string, string>> = {
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
  tab: 'Tab',
};

const arrows: Readonly<Record<string, string>> = { up: '↑', down: '↓', left: '←', right: '→' };

/** The name of a key as people write it. */
export function keyLabel(key: string, { unicode }: Look): string {
  if (unicode && arrows[key] !== undefined) return arrows[key];
  if (labels[key] !== undefined) return labels[key];
  if (key.startsWith('C-')) return `^${key.slice(2).toUpperCase()}`;
  return /^f\d+$/.test(key) ? key.toUpperCase() : key;
}
