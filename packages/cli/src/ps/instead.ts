import type { Instead } from '../command.js';

/** What ps has and we have not, with a dash and without one. */
export const instead: Instead = {
  '-m, m': '-L shows threads, a row each',
  'S, --cumulative': 'what children used is not added; sysu pstree --sums adds up whole trees',
  '--headers': 'titles come once; less --header=1 keeps them',
  '--cols, --width': 'lines are as wide as the terminal, or as COLUMNS says; --wide never cuts them',
  '--rows, --lines': '--top N shows the first rows',
  V: 'sysu --version',
};
