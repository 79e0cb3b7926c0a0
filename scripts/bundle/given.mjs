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
        const name = nameOf(resolve(resolveDir, path));
        return name === null ? undefined : { path: name, namespace: 'given' };
      });
      onLoad({ filter: /.*/, namespace: 'given' }, ({ path }) => ({
        contents: `module.exports = given[${JSON.stringify(path)}];`,
      }));
    },
  };
}
