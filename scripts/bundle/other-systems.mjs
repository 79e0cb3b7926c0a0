import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const imported = /import \{ (\w+) \} from '(\.\/(?!linux)(\w+)\/index\.js)';/g;

/**
 * Each system other than Linux is a chunk of its own, the same for all commands, and is not even read on Linux: `systems`
 * gets them. What asks for one gives it the classes of errors, of which a process must have one copy.
 */
export function otherSystems(systems) {
  return {
    name: 'other-systems',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]core[\\/]dist[\\/]platform[\\/]index\.js$/ }, ({ path }) => {
        const code = readFileSync(path, 'utf8').replaceAll(imported, (_, machine, file, system) => {
          systems.set(`system-${system}`, { path: file, resolveDir: dirname(path) });
          return `const ${machine} = (...given) => loadChunk("system-${system}")(errors).${machine}(...given);`;
        });
        return { contents: `import * as errors from '../errors.js';\n${code}` };
      });
    },
  };
}

/** How a system's chunk is bundled: as a function of the errors that it is given. */
export function systemBuild({ path, resolveDir }) {
  return {
    stdin: { contents: `export * from ${JSON.stringify(path)};`, resolveDir },
    banner: { js: 'module.exports = (errors) => { const module = { exports: {} };' },
    footer: { js: 'return module.exports; };' },
  };
}

/** Within it. */
export const givenErrors = {
  name: 'given-errors',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\/\.\.\/errors\.js$|^\.\.\/errors\.js$/ }, () => ({
      path: 'errors',
      namespace: 'given',
    }));
    onLoad({ filter: /.*/, namespace: 'given' }, () => ({ contents: 'module.exports = errors;' }));
  },
};
