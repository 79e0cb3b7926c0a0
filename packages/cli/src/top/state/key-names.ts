const named = new Set([
  ...'up down left right pageup pagedown home end enter escape space tab backspace delete insert'.split(' '),
  ...Array.from({ length: 20 }, (_, i) => `f${i + 1}`),
]);

const spellings: Readonly<Record<string, string>> = {
  pgup: 'pageup',
  pgdn: 'pagedown',
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
  const plain = word.toLowerCase().replace(/page[-+](up|down)$/, 'page$1');
  const [, before = '', last = ''] = /^((?:[a-z]+[-+])*)(.+)$/.exec(plain) ?? [];
  const held = before.split(/[-+]/).slice(0, -1);
  const letters = held.map((each) => modifiers[each]);
  const name = spellings[last] ?? last;
  const isKey = named.has(name) || (held.length > 0 && /^[!-~]$/.test(name));
  if (!isKey || letters.includes(undefined)) return null;
  // Of Shift and a letter the terminal tells the letter.
  if (letters.join('') === 'S' && /^[a-z]$/.test(name)) return name.toUpperCase();
  const key = [...['C', 'M', 'S'].filter((each) => letters.includes(each)), name].join('-');
  return spellings[key] ?? key;
}
