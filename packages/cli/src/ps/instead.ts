import type { Instead } from '../command.js';

/** What ps has and we have not, with a dash and without one. */
export const instead: Instead = {
  '--headers': 'titles come once; less --header=1 keeps them',
  '--cols, --width': 'lines are as wide as the terminal, or as COLUMNS says; --wide never cuts them',
  '--rows, --lines': '--top N shows the first rows',
  V: 'sysu --version',
};
