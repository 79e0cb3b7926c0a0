// Writes the manual pages of the built CLI to packages/cli/dist/man, from where npm links them: sysu.1, sysu-ps.1, …
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../packages/cli', import.meta.url));
const folder = join(cli, 'dist/man');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
writePage('sysu.1');
for (const file of readdirSync(join(cli, 'src/commands'))) {
  const name = /^(?!index\.)(.+)\.ts$/.exec(file)?.[1];
  if (name !== undefined) writePage(`sysu-${name}.1`, name);
}

function writePage(file, ...words) {
  const main = join(cli, 'dist/main.cjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, 'man', ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`sysu man ${words.join(' ')}: ${stderr}`);
  writeFileSync(join(folder, file), stdout);
}
