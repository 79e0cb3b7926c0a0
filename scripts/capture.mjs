// Writes a machine file of this machine to stdout: all that the library reads of it, and what it is refused. Every command
// that takes --root shows it: sysu ps --root NAME.machine
// With --pids it holds these processes and the first, which tells since when the machine or the container runs.
// It holds the command lines, environments and paths of the processes, and the users and addresses of the machine,
// as they are. Nothing is left out but what --leave-out names: files below /proc/PID, as if they were refused.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { formatMachineFile } from '../packages/core/dist/platform/linux/machine-file.js';
import { machineOf } from '../packages/core/dist/platform/linux/index.js';
import { LiveFiles } from '../packages/core/dist/platform/linux/live-files.js';
import { procFiles } from '../packages/core/dist/platform/linux/plan.js';
import { Recorder } from './capture/recorder.mjs';

const usage = 'usage: node scripts/capture.mjs [--pids 2,3] [--root DIR] [--leave-out environ,cmdline] > NAME.machine';
const options = optionsIn(process.argv.slice(2));

// Calls that read nothing, or act; and what the others are asked: the arguments of each question.
const skipped = new Set([
  'system',
  'cpuClocks',
  'identify',
  'isSame',
  'userNames',
  'groupNames',
  'sweep',
  'threads',
  'readProcess',
  'pidExists',
  'processConnections',
]);
const questions = {
  cgroupInfo: [[1]],
  diskPartitions: [[true]],
  listedSockets: [['own'], ['other']],
  listeners: [[0]],
  locate: [[['/']]],
  loginRecords: [[null]],
  mountAt: [['/', 1]],
  netConnections: [[['tcp4', 'tcp6', 'udp4', 'udp6', 'unix'], { owners: true, tcpInfo: false, netns: 'all' }]],
  socketProtocols: [[[]]],
  terminalUse: [['tty1']],
};

/** Asks everything that can be asked. What this machine does not have, it will not have in the file either. */
async function askAll(machine) {
  for (const [name, call] of Object.entries(machine)) {
    if (typeof call !== 'function' || skipped.has(name)) continue;
    for (const words of questions[name] ?? [[]]) await attempt(() => call(...words));
  }
  const figures = new Set(procFiles.flatMap((file) => Object.keys(file.figures)));
  for (const threads of [false, true]) {
    for await (const { lost, lostCode } of machine.sweep(new Set([...figures, 'user', 'group']), { threads })) {
      if (lost > 0) throw new Error(`rows could not be read: ${lostCode}`);
    }
  }
}

async function attempt(call) {
  try {
    await call();
  } catch (error) {
    if (typeof error.code !== 'string') throw error;
  }
}

function leaveOut(entries, names) {
  for (const name of names) {
    const paths = [...entries.keys()].filter((path) => /^proc\/\d+\//.test(path) && path.endsWith(`/${name}`));
    for (const path of paths) entries.set(path, { kind: 'fails', uid: 0, gid: 0, content: Buffer.from('EACCES') });
    process.stderr.write(`left out: ${paths.length} files named ${name}\n`);
  }
}

function optionsIn(words) {
  try {
    const text = (value) => ({ type: 'string', default: value });
    return parseArgs({ args: words, options: { pids: { type: 'string' }, root: text('/'), 'leave-out': text('') } })
      .values;
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exit(2);
  }
}

const { load } = createRequire(import.meta.resolve('../packages/core/package.json'))('@sysu/native');
const native = load(`${process.platform}-${process.arch}`);
const pids = options.pids?.split(',').map(Number);
const recorder = new Recorder(new LiveFiles(native, options.root), (pid) => pid === 1 || (pids?.includes(pid) ?? true));
await askAll(machineOf(recorder, 'while it is captured'));
const entries = recorder.finish();
leaveOut(entries, options['leave-out'].split(',').filter(Boolean));
const sorted = new Map([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));
process.stdout.write(formatMachineFile({ ...recorder.constants, entries: sorted }));
