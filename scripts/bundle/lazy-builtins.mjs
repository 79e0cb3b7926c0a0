import { createRequire } from 'node:module';

// What it costs Node.js 20 to load each, in milliseconds; the built-in modules that are not here cost next to nothing.
const cost = {
  assert: 5.9, child_process: 5.3, dns: 1.4, 'fs/promises': 1.9, http: 6.6, net: 2.9, os: 0.2, perf_hooks: 1.5,
  readline: 0.7, stream: 1.8, 'stream/promises': 2.1, tty: 3.1, worker_threads: 2.3, zlib: 2.7,
}; // prettier-ignore

const require = createRequire(import.meta.url);

/** Loads a costly built-in module when a property of it is first read, not when a file that imports it starts. */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(node:)?(${Object.keys(cost).join('|')})$`) }, ({ path, namespace }) => {
      const specifier = path.startsWith('node:') ? path : `node:${path}`;
      return namespace === 'lazy' ? { path: specifier, external: true } : { path: specifier, namespace: 'lazy' };
    });
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
      const getters = Object.keys(require(path)).map((name) => `get ${name}() { return require("${path}").${name}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};
