// Copies the addon that was built here, stripped, to where the published package carries it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const native = fileURLToPath(new URL('../packages/native', import.meta.url));
const folder = join(native, 'prebuilds', `${process.platform}-${process.arch}`);
const addon = join(folder, 'sysu_native.node');

mkdirSync(folder, { recursive: true });
copyFileSync(join(native, 'build/Release/sysu_native.node'), addon);
// Windows keeps its symbols in a file of their own; a strip that is missing only leaves the addon larger.
if (process.platform !== 'win32') spawnSync('strip', process.platform === 'darwin' ? ['-x', addon] : [addon]);
