import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A chunk that other chunks have in common is a function of modules that it has not itself: who asks for it gives it its own,
 * for a process must have one copy of a class.
 */
export const functionOfGiven = {
  banner: { js: 'module.exports = (given) => { const module = { exports: {} };' },
  footer: { js: 'return module.exports; };' },
};

/** Within it: a module that has a name is given by that name. */
export function givenModules(nameOf) {
  return {
    name: 'given-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        const name = nameOf(file);
        return name === null ? undefined : { path: name, namespace: 'given', pluginData: file };
      });
      onLoad({ filter: /.*/, namespace: 'given' }, ({ path, pluginData: file }) => ({
        contents: constants(path, readFileSync(file, 'utf8')),
      }));
    },
  };
}

/**
 * Each export as a constant. Of `module.exports = given[…]` esbuild makes an object of getters for each module that imports
 * it, which took a quarter of the time to load the rest.
 */
function constants(name, code) {
  const names = [...code.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm)].map(
    ([, name]) => name,
  );
  return names.map((each) => `export const ${each} = given[${JSON.stringify(name)}].${each};`).join('\n');
}
