import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes one CommonJS file of a program in TypeScript and our sources, for any Node.js from 18 on. It loads the addon that
 * SYSU_NATIVE_BINARY names.
 *
 * @param {string} source below the top of the repository
 * @param {string} outfile
 */
export function bundle(source, outfile) {
  buildSync({
    entryPoints: [source],
    absWorkingDir: home,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    alias: { '@sysu/core': './packages/core/src/index.ts', '@sysu/native': './test/given-addon.ts' },
    logLevel: 'error',
  });
}
