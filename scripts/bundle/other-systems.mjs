import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { functionOfGiven, givenModules } from './given.mjs';

const imported = /import \{ (\w+) \} from '(\.\/(?!linux)(\w+)\/index\.js)';/g;

/**
 * Each system other than Linux is a chunk of its own, the same for all commands, and is not even read on Linux: `systems`
 * gets them. It is given the classes of errors; all else that it is made of it has itself.
 */
export function otherSystems(systems) {
  return {
    name: 'other-systems',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]core[\\/]dist[\\/]platform[\\/]index\.js$/ }, ({ path }) => {
        const code = readFileSync(path, 'utf8').replaceAll(imported, (_, machine, file, system) => {
          systems.set(`system-${system}`, { path: file, resolveDir: dirname(path) });
          return `const ${machine} = (...args) => loadChunk("system-${system}")({ errors }).${machine}(...args);`;
        });
        return { contents: `import * as errors from '../errors.js';\n${code}` };
      });
    },
  };
}

/** How a system's chunk is bundled. */
export function systemBuild({ path, resolveDir }) {
  const errors = join(resolveDir, '../errors.js');
  return {
    ...functionOfGiven,
    stdin: { contents: `export * from ${JSON.stringify(path)};`, resolveDir },
    plugins: [givenModules((file) => (file === errors ? 'errors' : null))],
  };
}
