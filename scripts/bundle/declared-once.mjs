import { readFileSync } from 'node:fs';

const search = `(option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long))`;

/**
 * For each option that is declared commander looks through all before it, whether one has its flags: 1 ms for the seventy
 * of ps. That none has, the tests see, which run the sources.
 */
export const declaredOnce = {
  name: 'declared-once',
  setup({ onLoad }) {
    onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      if (!code.includes(search)) throw new Error('commander looks in another way for flags that are declared twice');
      return { contents: code.replace(search, 'null') };
    });
  },
};
