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

const modifiers: Readonly<Record<string, string>> = { C: '^', M: 'Alt-', S: 'Shift-' };

const arrows: Readonly<Record<string, string>> = { up: '↑', down: '↓', left: '←', right: '→' };

/** The name of a key as people write it. */
export function keyLabel(key: string, look: Look): string {
  if (look.unicode && arrows[key] !== undefined) return arrows[key];
  if (labels[key] !== undefined) return labels[key];
  const [, held, rest] = /^([CMS])-(.+)$/.exec(key) ?? [];
  if (held !== undefined && rest !== undefined)
    return modifiers[held]! + (held === 'C' ? rest.toUpperCase() : keyLabel(rest, look));
  return /^f\d+$/.test(key) ? key.toUpperCase() : key;
}
