import { readFileSync } from 'node:fs';

/** Chunks hold what loads the addon, and so lie elsewhere than it believes: where its package is, main.cjs knows. */
export const addonLoader = {
  name: 'addon-loader',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]native[\\/]dist[\\/]index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', '(addonFolder() + "/dist")'),
    }));
  },
};
