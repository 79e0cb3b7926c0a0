import { readFileSync } from 'node:fs';

/**
 * Of blessed the screen uses `Program` alone, and without terminfo: so that half of the code, with the files it looks for
 * beside itself, stays out. Inside of tmux it would start `tmux -V`, to learn what only its terminfo wants to know.
 */
export const blessedProgram = {
  name: 'blessed-program',
  setup({ onLoad }) {
    onLoad({ filter: /blessed[\\/]lib[\\/]program\.js$/ }, ({ path }) => {
      const changes = [
        ["Tput = require('./tput')", 'Tput = null'],
        ['this.tmux = !!process.env.TMUX;', 'this.tmux = false;'],
      ];
      const contents = changes.reduce(
        (code, [from, to]) => {
          if (!code.includes(from)) throw new Error(`blessed has no ${JSON.stringify(from)} any more`);
          return code.replace(from, to);
        },
        readFileSync(path, 'utf8'),
      );
      return { contents };
    });
  },
};
