// Bundles the CLI into packages/cli/dist: main.cjs, a chunk for each command, and a chunk for each package that the
// sources import() when they need it. bundle/main.cjs is how a chunk is loaded, and why it is fast.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addonLoader } from './bundle/addon-loader.mjs';
import { blessedProgram } from './bundle/blessed-program.mjs';
import { callLoader, chunkImports, vendorEntry } from './bundle/chunk-imports.mjs';
import { declaredOnce } from './bundle/declared-once.mjs';
import { lazyBuiltins } from './bundle/lazy-builtins.mjs';
import { licences } from './bundle/licences.mjs';
import { noColourDetection } from './bundle/no-colour-detection.mjs';
import { otherSystems, systemBuild } from './bundle/other-systems.mjs';
import { programs } from './bundle/programs.mjs';
import { Rest } from './bundle/rest.mjs';

const cli = fileURLToPath(new URL('../packages/cli', import.meta.url));
const output = join(cli, 'dist');
const commands = join(cli, 'src/commands');
const self = process.pid;
// What a command is run with to fill its cache, to which each run adds what it compiles; the others are asked for their
// help. As many as are typical: what a run compiles itself takes it up to 4 ms, and 100 KB of cache take every run 0.5 ms.
const typicalRuns = {
  completion: ['bash'],
  df: ['', '-h', '--json'],
  doctor: [''],
  free: ['', '-h', '--json'],
  ifconfig: ['', '--json'],
  ionice: ['', `-p ${self}`],
  iostat: ['', '--since-boot', '--json'],
  iotop: ['-b -n 1'],
  kill: [`-0 ${self}`],
  lsof: ['-nP', `-p ${self}`, '-i --json'],
  man: ['ps'],
  netstat: ['-rn', '-s', '-tunap', '--json'],
  nice: [''],
  pgrep: ['node', '-af node'],
  pidof: ['node'],
  pkill: ['-0 -x node'],
  pmap: [`${self}`, `-x ${self}`],
  prlimit: ['', `-p ${self}`],
  ps: ['--cpu-interval 0', '--cpu-interval 0.01 --json', 'aux', '-ef', '-eLf'],
  pstree: [''],
  renice: [`0 --dry-run ${self}`],
  sensors: ['', '--json'],
  taskset: [`-p ${self}`],
  top: ['--once', '-b -n 1'],
  tty: [''],
  uptime: ['', '--json'],
  vmstat: ['', '--since-boot', '--json'],
  w: ['', '--json'],
  wait: [`--timeout 0.01 ${self}`],
  who: ['-a', '--json'],
};

mkdirSync(output, { recursive: true });
for (const file of readdirSync(output)) if (/^built$|\.(cjs|cache)$/.test(file)) rmSync(join(output, file));

const names = readdirSync(commands).flatMap((file) => /^(?!index\.)(.+)\.ts$/.exec(file)?.[1] ?? []);
const vendors = new Map();
const systems = new Map();
const inputs = new Set();
const rest = new Rest(fileURLToPath(new URL('../packages/core', import.meta.url)));
await bundle({ ...(await rest.build()), outfile: 'rest.js' });
await bundle({
  entryPoints: Object.fromEntries(names.map((name) => [name, `program:${name}`])),
  outdir: '.',
  plugins: [programs(cli, rest), rest.facades(), otherSystems(systems)],
});
for (const [name, vendor] of vendors) await bundle({ stdin: vendorEntry(vendor), outfile: `${name}.js` });
for (const [name, system] of systems) await bundle({ ...systemBuild(system), outfile: `${name}.js` });
const main = readFileSync(new URL('bundle/main.cjs', import.meta.url), 'utf8');
const head = `#!/usr/bin/env node\nconst commands = ${JSON.stringify(names)};\n`;
writeFileSync(join(output, 'main.cjs'), head + main, { mode: 0o755 });
copyFileSync(join(cli, 'src/top/guard.sh'), join(output, 'guard.sh'));
writeFileSync(join(output, 'licences.txt'), licences([...inputs]));
for (const name of names) warm(name);
// Last, because bin/sysu takes it as the sign that the build went through.
writeFileSync(join(output, 'built'), `${process.version}\n`);

async function bundle({ plugins = [], ...what }) {
  const { outputFiles, metafile } = await build({
    ...what,
    absWorkingDir: cli,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins: [
      ...plugins,
      addonLoader,
      chunkImports(commands, vendors),
      blessedProgram,
      declaredOnce,
      noColourDetection,
    ],
    // With the names too, which stack traces then lack: they are a third of the text, and 2 ms of CPU at every start.
    minify: true,
    legalComments: 'none',
    // The same clock: Node.js takes 1.8 ms to load `performance` when that is first used.
    define: { 'performance.now': 'monotonicMilliseconds' },
    logLevel: 'warning',
    logOverride: { 'import-is-undefined': 'silent' },
  });
  for (const { path, text } of outputFiles) write(basename(path, '.js'), lazyBuiltins(callLoader(text)));
  for (const input of Object.keys(metafile.inputs)) inputs.add(join(cli, input));
}

function write(name, code) {
  const chunk = `(function (module, require, loadChunk, lazily, mainModule, monotonicMilliseconds) {${code}\n})`;
  writeFileSync(join(output, `${name}.cjs`), chunk);
}

function warm(name) {
  const preload = fileURLToPath(new URL('bundle/warm.cjs', import.meta.url));
  for (const words of typicalRuns[name] ?? ['--help']) {
    const args = ['--require', preload, join(output, 'main.cjs'), name, ...words.split(' ').filter(Boolean)];
    spawnSync(process.execPath, args, { stdio: 'ignore' });
  }
}
