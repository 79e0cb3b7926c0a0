import { keySets } from '../state/key-sets.js';
import { keyTable } from '../state/key-table.js';
import { keys } from '../state/keys.js';
import { kinds } from '../state/kinds.js';
import type { Kind } from '../state/kinds.js';
import { keyWord, usualOf } from './page.js';
import { settings } from './settings.js';

interface Item {
  readonly word: string;
  readonly doc: string;
}

/** What the manual page of a screen has besides its options: keys, settings and their file. */
export function screenManual(kind: Kind['name']): [heading: string, items: Item[]][] {
  const { rows } = keyTable([...keys, ...kinds[kind].keys], kinds[kind].bindings);
  const vim = Array.from(keySets.vim, ([key, name]) => `${keyWord(key)} ${name ?? 'nothing'}`).join(', ');
  return [
    [
      'KEYS',
      rows.flatMap(({ name, keys: own, doc }) =>
        own.length === 0 ? [] : [{ word: own.map(keyWord).join(' '), doc: `${doc} (${name})` }],
      ),
    ],
    [
      'SETTINGS',
      [
        ...settings.map((setting) => ({
          word: setting.name,
          doc: `${setting.doc} Of ${setting.values}; usually ${usualOf(setting, kind)}.`,
        })),
        { word: '[bind]', doc: 'Keys, each with the name of what it does, as above in parentheses, or "nothing".' },
        { word: 'keys = "vim"', doc: `Besides the keys above: ${vim}.` },
      ],
    ],
    [
      'FILES',
      [
        {
          word: '$XDG_CONFIG_HOME/sysu/settings.toml',
          doc: `Settings, in TOML: at its beginning of all screens, below [${kind}] of this one. The key W keeps them.`,
        },
      ],
    ],
  ];
}
