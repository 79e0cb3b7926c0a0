// Measures this project beside the tools it wants to replace, in one run:
// `pnpm bench [--rounds N] [--processes 100,3000] [--only commands|programs|holds|screens]`. It needs root, a C compiler,
// procps, lsof, iproute2, net-tools, sysstat, psmisc and python3-psutil, and starts its own sleeping processes in a PID
// namespace, among them some with files open (--descriptors N), and its own sockets (--sockets N) in a network namespace.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    processes: { type: 'string', default: '100,3000' },
    descriptors: { type: 'string', default: '20' },
    holds: { type: 'string', default: '3000,10000' },
    sockets: { type: 'string', default: '20000' },
    screens: { type: 'string', default: '300,3000' },
    seconds: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});
const isWanted = (part) => values.only === undefined || values.only === part;
const cli = fileURLToPath(new URL('../packages/cli/dist/main.cjs', import.meta.url));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'sysu-bench-'));

// It costs Node.js 20 37 ms at every start, and belongs to neither side.
delete process.env.NODE_EXTRA_CA_CERTS;

try {
  for (const name of ['files', 'limit', 'sleepers', 'sockets'])
    run('cc', ['-O2', '-pthread', here(`${name}.c`), '-o', join(work, name)]);
  if (isWanted('commands')) commands();
  if (isWanted('programs')) programs();
  if (isWanted('holds')) holds();
  if (isWanted('screens')) screens();
} finally {
  rmSync(work, { recursive: true });
}

function commands() {
  for (const count of values.processes.split(',').map(Number))
    amongSleepers('commands.mjs', { cli, rounds: Number(values.rounds), count });
}

function programs() {
  for (const count of values.processes.split(',').map(Number)) {
    const settings = {
      cli,
      limit: join(work, 'limit'),
      python: '/usr/bin/python3',
      rounds: Number(values.rounds),
      count,
    };
    amongSleepers('inside.mjs', settings);
    const holding = { ...settings, descriptors: Number(values.descriptors) };
    const holders = [join(work, 'files'), String(count), values.descriptors];
    const among = [process.execPath, here('files.mjs'), JSON.stringify(holding)];
    run('unshare', ['--net', '--pid', '--fork', '--mount-proc', '--kill-child', ...holders, ...among]);
  }
  const settings = {
    cli,
    python: '/usr/bin/python3',
    rounds: Number(values.rounds),
    count: Number(values.sockets),
  };
  const inside = [process.execPath, here('sockets.mjs'), JSON.stringify(settings)];
  const namespaces = ['--net', '--pid', '--fork', '--mount-proc', '--kill-child'];
  run('unshare', [...namespaces, join(work, 'sockets'), values.sockets, ...inside]);
}

function holds() {
  for (const count of values.holds.split(',').map(Number))
    amongSleepers('holds.mjs', { rounds: Number(values.rounds), count });
}

function screens() {
  for (const count of values.screens.split(',').map(Number))
    amongSleepers('top.mjs', { cli, count, seconds: Number(values.seconds), keys: 20 });
}

/** Runs a script in a PID namespace of its own, with so many processes that sleep. */
function amongSleepers(script, settings) {
  const namespace = ['--pid', '--fork', '--mount-proc', '--kill-child'];
  const sleepers = [join(work, 'sleepers'), String(settings.count)];
  run('unshare', [...namespace, ...sleepers, process.execPath, here(script), JSON.stringify(settings)]);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error !== undefined || status !== 0)
    throw new Error(`${command} ${args.slice(0, 3).join(' ')} ended with ${error ?? status}`);
}
