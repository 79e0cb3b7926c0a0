import { join } from 'node:path';

/**
 * The entry points `program:ps` and so on: a command with what starts the one that is called (src/main.ts), which so comes
 * out of the same code cache. A file of its own for that would take 0.5 ms of every start.
 */
export function programs(cli, rest) {
  return {
    name: 'programs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^program:/ }, ({ path }) => ({ path: path.replace('program:', ''), namespace: 'program' }));
      onLoad({ filter: /.*/, namespace: 'program' }, ({ path: name }) => ({
        contents: `export { main } from './commands/${name}.js'; export { start } from './main.js';\n${rest.giving()}`,
        resolveDir: join(cli, 'src'),
      }));
    },
  };
}
