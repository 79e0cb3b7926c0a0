// Stands in chunks for dist/index.js of @sysu/native, which looks for the addon with functions of Node.js that it would
// first have to compile. `mainModule` is main.cjs.
import { version as own } from '../package.json';

let addon;

/** That package loads it where it lies elsewhere, and tells what is wrong where none loads. */
export function load(prebuild) {
  return (addon ??= nearby(prebuild) ?? mainModule.require('@sysu/native').load(prebuild));
}

export function version() {
  return own;
}

/** From where the package lies in a clone, and where npm puts it. */
function nearby(prebuild) {
  for (const home of ['../node_modules/@sysu/native', '../../@sysu/native']) {
    for (const folder of ['build/Release', `prebuilds/${prebuild}`]) {
      try {
        const loaded = { exports: {} };
        process.dlopen(loaded, `${mainModule.path}/${home}/${folder}/sysu_native.node`);
        return loaded.exports;
      } catch {
        // It is not there, or was built for another system.
      }
    }
  }
  return null;
}
