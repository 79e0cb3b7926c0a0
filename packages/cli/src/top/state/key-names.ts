const named = new Set([
  ...'up down left right pageup pagedown home end enter escape space tab backspace delete insert'.split(' '),
  ...Array.from({ length: 20 }, (_, i) => `f${i + 1}`),
]);

const spellings: Readonly<Record<string, string>> = {
  pgup: 'pageup',
  'page-up': 'pageup',
  pgdn: 'pagedown',
  'page-down': 'pagedown',
  return: 'enter',
  esc: 'escape',
  del: 'delete',
  ins: 'insert',
  // Terminals send the same for both.
  'C-i': 'tab',
  'C-m': 'enter',
  'C-h': 'backspace',
  'C-[': 'escape',
};

const modifiers: Readonly<Record<string, string>> = { c: 'C', ctrl: 'C', a: 'M', alt: 'M', m: 'M', s: 'S', shift: 'S' };

/**
 * The name by which the terminal tells of a key (terminal.ts), from what people write: `k`, `Ctrl-D`, `C-d`, `shift-tab`,
 * `PgUp`, `F5`. null when it is none.
 */
export function keyCalled(word: string): string | null {
  if (/^[^\s\p{C}]$/u.test(word)) return word;
  const [, before = '', last = ''] = /^((?:[a-z]+[-+])*)(.+)$/i.exec(word) ?? [];
  const held = before.split(/[-+]/).slice(0, -1);
  const letters = held.map((each) => modifiers[each.toLowerCase()]);
  if (letters.includes(undefined)) return null;
  const name = spellings[last.toLowerCase()] ?? last.toLowerCase();
  const isKey = named.has(name) || (letters.length > 0 && /^[!-~]$/.test(name));
  if (!isKey) return null;
  // Of Shift and a letter the terminal tells the letter.
  if (letters.join('') === 'S' && /^[a-z]$/.test(name)) return name.toUpperCase();
  const full = ['C', 'M', 'S'].filter((each) => letters.includes(each)).map((each) => `${each}-`);
  const key = full.join('') + name;
  return spellings[key] ?? key;
}
