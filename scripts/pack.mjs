// Packs the three packages into DIR as they would be published, with this machine's addon as the one prebuilt binary.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import './man-pages.mjs';
import './prebuilds.mjs';

const [destination] = process.argv.slice(2);
if (destination === undefined) {
  process.stderr.write('usage: node scripts/pack.mjs DIR\n');
  process.exit(2);
}
mkdirSync(destination, { recursive: true });

const home = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(resolve(home, 'package.json'), 'utf8'));
// pnpm, because it writes versions in place of workspace:*.
const hooks = `--config.pnpmfile=${resolve(home, 'scripts/pack/name-man-pages.cjs')}`;
const pack = [hooks, '--filter', './packages/*', 'pack', '--pack-destination', resolve(destination)];
const { status } = spawnSync('npx', ['--yes', packageManager, ...pack], { cwd: home, stdio: 'inherit' });
process.exit(status ?? 1);
