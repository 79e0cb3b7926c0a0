const labels: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
  tab: 'Tab',
};

/** The name of a key as people write it. */
export function keyLabel(key: string): string {
  if (labels[key] !== undefined) return labels[key];
  if (key.startsWith('C-')) return `^${key.slice(2).toUpperCase()}`;
  return /^f\d+$/.test(key) ? key.toUpperCase() : key;
}
