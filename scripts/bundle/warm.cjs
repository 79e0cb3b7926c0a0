// Preloaded by the bundler into a run of the CLI: at its end, each chunk's cache holds what that run and those before
// it have compiled.
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    const cache = options.filename.replace(/cjs$/, `${process.version}-${process.arch}.cache`);
    process.on('exit', () => writeFileSync(cache, this.createCachedData()));
  }
};
