import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';

const isSanitized = process.env['SYSU_NATIVE_BINARY'] !== undefined;

/**
 * Makes one file of a TypeScript program of this folder and our sources, for the test that is running, which can start
 * it with Node.js in a namespace.
 */
export function program(source: string, atEnd: (remove: () => void) => void = onTestFinished): string {
  // Below node_modules, where the program finds the addon's package.
  const folder = join(import.meta.dirname, '../../node_modules/.cache/sysu-programs', `${process.pid}-${Date.now()}`);
  mkdirSync(folder, { recursive: true });
  atEnd(() => rmSync(folder, { recursive: true }));
  const outfile = join(folder, `${basename(source, '.ts')}.cjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@sysu/native'],
    alias: {
      // The sources, not their last build.
      '@sysu/core': join(import.meta.dirname, '../../packages/core/src/index.ts'),
      ...(isSanitized && { '@sysu/native': join(import.meta.dirname, '../given-addon.ts') }),
    },
    logLevel: 'error',
  });
  return outfile;
}
