// Builds build/Release/sysu_native.node with node-gyp, if what it is made of has changed since the last time.
// On a machine that cannot build it, ends in one sentence that says what to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const addon = join(home, 'build/Release/sysu_native.node');
const stamp = join(home, 'build/made-of.sha256');
const log = join(home, 'build.log');

const parts = fingerprint();
const builtFrom = existsSync(addon) && existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (builtFrom !== parts) {
  build();
  writeFileSync(stamp, parts);
}

/** A hash over everything the addon is made of: by content, because a checkout changes times. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  const sources = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [join(home, 'binding.gyp'), join(home, 'package.json'), ...sources.toSorted()]) {
    hash.update(`${file.slice(home.length)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function build() {
  const nodeGyp = createRequire(import.meta.url).resolve('node-gyp/bin/node-gyp.js');
  const args = [nodeGyp, 'configure', 'build', '--jobs', 'max'];
  const env = { ...process.env };
  // Windows links against node.lib, which comes with Node's own headers: there node-gyp finds tools and headers itself.
  if (process.platform !== 'win32') {
    // node-gyp takes this for more important than the nodedir that an .npmrc may name.
    env.npm_package_config_node_gyp_nodedir = join(home, 'scripts/nodedir');
    env.CXX = tool('C++ compiler', [env.CXX, 'g++', 'clang++', 'c++']);
    tool('make', [env.MAKE, 'make', 'gmake']);
    tool('python3', [env.npm_config_python, env.PYTHON, 'python3', 'python']);
  }
  removeObjects();
  const output = openSync(log, 'w');
  const { status } = spawnSync(process.execPath, args, { cwd: home, env, stdio: ['ignore', output, output] });
  closeSync(output);
  if (status !== 0) {
    process.stderr.write(`${readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n')}\n`);
    fail(`the native addon could not be built: see the compiler's last lines above, and all of them in ${log}`);
  }
}

/**
 * Nothing is kept of the last build but the addon, until another one is linked. make goes by times, and takes an object
 * for new that was written after its header was changed, though its compiler had read the header before; or whose header
 * came back with an older time. Of two layouts of one struct, one then frees what the other has not allocated.
 */
function removeObjects() {
  for (const folder of ['obj', 'obj.target']) {
    rmSync(join(home, 'build/Release', folder), { recursive: true, force: true });
  }
}

/** The first of the names that is a program on the PATH. */
function tool(what, names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.find((name) => name && folders.some((folder) => isProgram(resolve(folder, name.split(' ')[0]))));
  return (
    found ??
    fail(
      `there is no ${what} on the PATH: install a C++ compiler, make and python3 ` +
        '(Debian, Ubuntu: apt install g++ make python3; Fedora: dnf install gcc-c++ make python3; ' +
        'Alpine: apk add g++ make python3; macOS: xcode-select --install), then run this again',
    )
  );
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ends with a code of its own, by which scripts/bootstrap knows that nothing is left to say. */
function fail(sentence) {
  process.stderr.write(`sysu: ${sentence}\n`);
  process.exit(3);
}
