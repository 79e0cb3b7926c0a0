const named = new Set([
  ...'up down left right pageup pagedown home end enter escape space tab backspace delete insert'.split(' '),
  ...Array.from({ length: 20 }, (_, i) => `f${i + 1}`),
]);

const spellings = new Map([
  ['pgup', 'pageup'],
  ['pgdn', 'pagedown'],
  ['return', 'enter'],
  ['esc', 'escape'],
  ['del', 'delete'],
  ['ins', 'insert'],
  // Terminals send the same for both.
  ['C-i', 'tab'],
  ['C-m', 'enter'],
  ['C-h', 'backspace'],
  ['C-[', 'escape'],
]);

const modifiers = new Map<string, string>([
  ...['c', 'ctrl'].map((word) => [word, 'C'] as const),
  ...['a', 'alt', 'm'].map((word) => [word, 'M'] as const),
  ...['s', 'shift'].map((word) => [word, 'S'] as const),
]);

/**
 * The name by which the terminal tells of a key (terminal.ts), from what people write: `k`, `Ctrl-D`, `C-d`, `shift-tab`,
 * `PgUp`, `F5`. null when it is none.
 */
export function keyCalled(word: string): string | null {
  if (/^[^\s\p{C}]$/u.test(word)) return word;
  const plain = word.toLowerCase().replace(/page[-+](up|down)$/, 'page$1');
  const [, before = '', last = ''] = /^((?:[a-z]+[-+])*)(.+)$/.exec(plain) ?? [];
  const held = before.split(/[-+]/).slice(0, -1);
  const letters = held.map((each) => modifiers.get(each));
  const name = spellings.get(last) ?? last;
  const isKey = named.has(name) || (held.length > 0 && /^[!-~]$/.test(name));
  if (!isKey || letters.includes(undefined)) return null;
  // Of Shift and a letter the terminal tells the letter.
  if (letters.join('') === 'S' && /^[a-z]$/.test(name)) return name.toUpperCase();
  const key = [...['C', 'M', 'S'].filter((each) => letters.includes(each)), name].join('-');
  return spellings.get(key) ?? key;
}
