import { readFileSync } from 'node:fs';

/**
 * The systems other than Linux are in every chunk, and of no use on it: as modules that are asked for by require(), none
 * of theirs is run, nor is anything of it in the code cache, before it is needed.
 */
export const otherSystems = {
  name: 'other-systems',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]core[\\/]dist[\\/]platform[\\/]index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        /import \{ (\w+) \} from '(\.\/(?!linux)\w+\/index\.js)';/g,
        'const $1 = (...given) => require("$2").$1(...given);',
      ),
    }));
  },
};
