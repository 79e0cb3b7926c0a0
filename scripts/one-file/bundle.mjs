import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));

// vitest's own packages, which none but vitest finds.
const vitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'));
const ofVitest = {
  '@vitest/runner': vitest.resolve('@vitest/runner'),
  '@vitest/expect': vitest.resolve('@vitest/expect'),
  chai: createRequire(vitest.resolve('@vitest/expect')).resolve('chai'),
};

/** The contract as one CommonJS file. */
export function bundleContract(outfile) {
  return bundle({ entryPoints: ['test/contract/alone.ts'], outfile, format: 'cjs' });
}

/** Test files, by their paths below the top of the repository, as one ES module. */
export function bundleTests(files, outfile) {
  const imports = files.map((file) => `  ${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)}),\n`);
  const contents = `import { run } from './scripts/one-file/run.mjs';\nawait run({\n${imports.join('')}});\n`;
  const stdin = { contents, resolveDir: home, sourcefile: 'tests.mjs' };
  return bundle({ stdin, outfile, format: 'esm', plugins: [sourcePlaces] });
}

/** Our sources and what they import, for any Node.js from 18 on. They load the addon that SYSU_NATIVE_BINARY names. */
function bundle(what) {
  return build({
    ...what,
    absWorkingDir: home,
    bundle: true,
    platform: 'node',
    target: 'node18',
    alias: {
      '@sysu/core': './packages/core/src/index.ts',
      '@sysu/native': './test/given-addon.ts',
      vitest: './scripts/one-file/vitest.mjs',
      ...ofVitest,
    },
    logLevel: 'error',
  });
}

/** Tests find fixtures beside themselves, and not beside the one file. */
const sourcePlaces = {
  name: 'source-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path))),
    }));
  },
};
