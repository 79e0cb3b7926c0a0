// A pnpmfile: npm links only manual pages that package.json names one by one.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

module.exports = {
  hooks: {
    beforePacking(manifest, folder) {
      if (manifest.name === 'sysu')
        manifest.man = readdirSync(join(folder, 'dist/man')).map((file) => `./dist/man/${file}`);
      return manifest;
    },
  },
};
