import type { Bindings } from './key-table.js';

export const keySetNames = ['default', 'vim'] as const;
export type KeySetName = (typeof keySetNames)[number];

/** What other keys do than those of the table (keys.ts), which are htop's and top's. */
export const keySets: Readonly<Record<KeySetName, Bindings>> = {
  default: new Map(),
  // g alone is the first row, so gg is too; Ctrl-d, Ctrl-u, Ctrl-f, Ctrl-b, G and / are in the table.
  vim: new Map([
    ['h', 'left'],
    ['j', 'down'],
    ['k', 'up'],
    ['l', 'right'],
    ['N', 'search-back'],
    ['d', 'signal'],
    ['f', 'files'],
  ]),
};
