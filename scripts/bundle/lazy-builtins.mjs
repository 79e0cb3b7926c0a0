import { createRequire, isBuiltin } from 'node:module';

// The built-in modules that cost Node.js 20 between 0.2 (os) and 6.6 ms (http) to load; the others cost next to nothing.
const costly =
  /^(node:)?(assert|child_process|dns|fs\/promises|http|net|os|perf_hooks|readline|stream|stream\/promises|tty|worker_threads|zlib)$/;

const require = createRequire(import.meta.url);

/**
 * Loads a costly built-in module when a property of it is first read, not when a file that imports it starts. The same
 * becomes of `import('node:…')`, which a chunk could not run.
 */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[\w:/]+$/ }, ({ path, namespace, kind }) => {
      if (!costly.test(path) && !(kind === 'dynamic-import' && isBuiltin(path))) return undefined;
      const specifier = path.startsWith('node:') ? path : `node:${path}`;
      return namespace === 'lazy' ? { path: specifier, external: true } : { path: specifier, namespace: 'lazy' };
    });
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
      const getters = Object.keys(require(path)).map((name) => `get ${name}() { return require("${path}").${name}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};
