import { readFileSync } from 'node:fs';

const contents = readFileSync(new URL('load-addon.mjs', import.meta.url), 'utf8');

/** Chunks lie elsewhere than what loads the addon believes: they have load-addon.mjs instead. */
export const addonLoader = {
  name: 'addon-loader',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]native[\\/]dist[\\/]index\.js$/ }, () => ({ contents }));
  },
};
