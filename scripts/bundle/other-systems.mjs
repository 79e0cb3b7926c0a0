import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';

/**
 * The systems other than Linux are in every chunk, and of no use on it. Each is one CommonJS module there, a function that
 * is called when one of its names is: until then V8 neither compiles anything of it nor keeps it in the code cache.
 */
export function otherSystems(core) {
  const platform = join(core, 'dist/platform');
  return {
    name: 'other-systems',
    setup({ onResolve, onLoad }) {
      onLoad({ filter: /[\\/]core[\\/]dist[\\/]platform[\\/]index\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replaceAll(
          /import \{ (\w+) \} from '\.\/(?!linux)(\w+)\/index\.js';/g,
          'const $1 = (...given) => require("system:$2").$1(...given);',
        ),
      }));
      // By its name esbuild takes it for CommonJS.
      onResolve({ filter: /^system:/ }, ({ path }) => ({
        path: path.replace(/^system:(.*)/, '$1.cjs'),
        namespace: 'system',
      }));
      onLoad({ filter: /.*/, namespace: 'system' }, async ({ path }) => {
        const folder = join(platform, path.replace('.cjs', ''));
        const { outputFiles } = await build({
          entryPoints: [join(folder, 'index.js')],
          bundle: true,
          format: 'cjs',
          platform: 'node',
          write: false,
          plugins: [outsideOf(platform + sep)],
        });
        return { contents: outputFiles[0].text, resolveDir: folder };
      });
    },
  };
}

/**
 * What lies in no folder of systems is left to the bundle around it, which has one copy of every class. What the BSDs
 * share is in the module of each.
 */
function outsideOf(systems) {
  return {
    name: 'outside-of',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        const isWithin = file.startsWith(systems) && file.slice(systems.length).includes(sep);
        return isWithin ? undefined : { path: file, external: true };
      });
    },
  };
}
