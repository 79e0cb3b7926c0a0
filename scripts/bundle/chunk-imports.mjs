import { isBuiltin } from 'node:module';
import { relative, resolve } from 'node:path';

/**
 * Points `import('./commands/ps.js')` and `import('cli-table3')` at chunks, and adds the packages among them to `vendors`.
 * Every other dynamic import stays inside its chunk, so that a process never holds two copies of a class.
 */
export function chunkImports(commands, vendors) {
  return {
    name: 'chunk-imports',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import' || isBuiltin(path) || path.startsWith('@sysu/')) return undefined;
        const chunk = path.startsWith('.') ? commandName(resolve(resolveDir, path)) : vendorName(path);
        if (chunk === undefined) return undefined;
        if (!path.startsWith('.')) vendors.set(chunk, { path, resolveDir });
        return { path: `chunk:${chunk}`, external: true };
      });
    },
  };

  function commandName(file) {
    return /^([\w-]+)\.[jt]s$/.exec(relative(commands, file))?.[1];
  }
}

function vendorName(path) {
  return `vendor-${path.replaceAll(/[^\w-]+/g, '-')}`;
}

/** The entry point of a package's chunk: all it exports, with `default` as Node.js would give it. */
export function vendorEntry({ path, resolveDir }) {
  const specifier = JSON.stringify(path);
  const contents = `export * from ${specifier}; import * as all from ${specifier}; export default all.default;`;
  return { contents, resolveDir, sourcefile: 'vendor.mjs' };
}

/** In the output, what stands in place of import(): for a chunk the call that main.cjs gives to every chunk. */
export function callLoader(code) {
  const called = code
    .replaceAll(/\bimport\("chunk:([\w-]+")\)/g, 'Promise.resolve(loadChunk("$1))')
    .replaceAll(/\bimport\(("node:[\w/]+")\)/g, 'Promise.resolve(require($1))');
  if (/\bimport\(/.test(called)) throw new Error('an import() is left in the bundle, and a chunk cannot run one');
  return called;
}
