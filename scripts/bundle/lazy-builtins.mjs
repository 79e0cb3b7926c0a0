// The built-in modules that cost Node.js 20 between 0.2 (os) and 6.6 ms (http) to load; the others cost next to nothing.
const costly = [
  'assert',
  'child_process',
  'dns',
  'fs/promises',
  'http',
  'net',
  'os',
  'perf_hooks',
  'readline',
  'stream',
  'stream/promises',
  'timers/promises',
  'tty',
  'v8',
  'worker_threads',
  'zlib',
];

const imported = new RegExp(`=\\s*require\\("((?:node:)?(?:${costly.join('|')}))"\\)`, 'g');

/** In the output, loads a costly built-in module when something of it is first used, not when the chunk starts. */
export function lazyBuiltins(code) {
  return code.replaceAll(imported, '=lazily("$1")');
}
