// Builds build/Release/sysu_native.node with node-gyp, if what it is made of has changed since the last time.
// On a machine that cannot build it, ends in one sentence that says what to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const folder = join(home, 'build');
const addon = join(folder, 'Release/sysu_native.node');
const stamp = join(folder, 'made-of.sha256');
const log = join(home, 'build.log');
const parts = ['src', 'scripts', 'binding.gyp', 'package.json'];

const isThere = existsSync(addon) && existsSync(stamp);
if (!isThere || readFileSync(stamp, 'utf8') !== seal(home, addon)) inWorkshop(build);

/** A hash over an addon and all that it is made of, by content, because a checkout changes times. */
function seal(home, addon) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of parts.flatMap((part) => filesOf(home, part))) {
    hash.update(`${file}\n`).update(readFileSync(join(home, file)));
  }
  return hash.update(readFileSync(addon)).digest('hex');
}

/** Of a folder, or a file itself; named as seen from home. */
function filesOf(home, part) {
  if (statSync(join(home, part)).isFile()) return [part];
  return readdirSync(join(home, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)))
    .toSorted();
}

/**
 * Each build has a folder of its own, named by its process id, with copies of the sources as they are now: of two at
 * once neither compiles what the other has changed, or links its objects. Nor are there any of an earlier build. make
 * goes by times, and takes an object for new that was written after its header was changed, though its compiler had
 * read the header before; of two layouts of one struct, one then frees what the other has not allocated.
 */
function inWorkshop(work) {
  mkdirSync(join(folder, 'Release'), { recursive: true });
  for (const name of readdirSync(folder)) {
    if (/^\d+$/.test(name) && !isAnother(Number(name))) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const workshop = join(folder, String(process.pid));
  for (const part of parts) cpSync(join(home, part), join(workshop, part), { recursive: true });
  process.on('exit', () => rmSync(workshop, { recursive: true, force: true }));
  work(workshop);
}

function isAnother(pid) {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch ({ code }) {
    return code === 'EPERM';
  }
}

function build(workshop) {
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
  const output = openSync(join(workshop, 'build.log'), 'w');
  const { status } = spawnSync(process.execPath, args, { cwd: workshop, env, stdio: ['ignore', output, output] });
  closeSync(output);
  renameSync(join(workshop, 'build.log'), log);
  if (status !== 0) {
    process.stderr.write(`${readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n')}\n`);
    fail(`the native addon could not be built: see the compiler's last lines above, and all of them in ${log}`);
  }
  put(workshop);
}

/** By renaming, for others may be loading the addon. The seal is that of this addon alone, whoever puts one there next. */
function put(workshop) {
  const built = join(workshop, 'build/Release/sysu_native.node');
  const sealed = join(workshop, 'made-of.sha256');
  writeFileSync(sealed, seal(workshop, built));
  renameSync(built, addon);
  renameSync(sealed, stamp);
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
