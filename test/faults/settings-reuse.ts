// In a pid namespace of its own: lets the pid of a process be used again before something of it is set or read, and
// counts the bystanders for whom it was set, and the times that anything was read of one. `settings-reuse HELPER TIMES`
import { getPriority, setPriority } from 'node:os';
import { RLIMIT_CORE } from '../../packages/core/src/constants.js';
import { NoSuchProcess } from '../../packages/core/src/errors.js';
import { Process } from '../../packages/core/src/process.js';
import { Reincarnation } from './reincarnation.js';

const [helper, times] = process.argv.slice(2);
const pid = 5001;

const setters: readonly ((first: Process) => unknown)[] = [
  (first) => first.nice(7),
  (first) => first.ionice(2, 7),
  (first) => first.rlimit(RLIMIT_CORE, [0, 0]),
  (first) => first.cpuAffinity([0]),
  (first) => first.suspend(),
];
const getters: readonly ((first: Process) => unknown)[] = [
  (first) => first.nice(),
  (first) => first.ionice(),
  (first) => first.rlimit(RLIMIT_CORE),
  (first) => first.cpuAffinity(),
  (first) => first.threads(),
  (first) => first.openFiles(),
  (first) => first.memoryMaps(),
  (first) => first.memoryFullInfo(),
  (first) => first.asDict(),
];

/** What may be set of whoever has the pid now. */
function settings(): string {
  const now = new Process(pid);
  const isStopped = now.status() === 'stopped';
  return JSON.stringify([now.nice(), now.ionice(), now.rlimit(RLIMIT_CORE), now.cpuAffinity(), isStopped]);
}

async function isRefused(call: () => unknown): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (error) {
    if (error instanceof NoSuchProcess) return true;
    throw error;
  }
}

async function run(): Promise<void> {
  const counts = { control: 0, set: 0, read: 0, refused: 0 };
  const reincarnation = new Reincarnation(helper!);
  for (let i = 0; i < Number(times); i++) {
    await reincarnation.born(pid);
    const first = new Process(pid);
    await reincarnation.reborn(pid);
    const before = settings();
    for (const set of setters) if (await isRefused(() => set(first))) counts.refused++;
    if (settings() !== before) counts.set++;
    for (const get of getters) if (!(await isRefused(() => get(first)))) counts.read++;
    // By pid alone somebody is there to be hit.
    setPriority(first.pid, 7);
    if (getPriority(pid) === 7) counts.control++;
    if (!(await reincarnation.survived(pid))) counts.set++;
  }
  process.stdout.write(JSON.stringify({ ...counts, setters: setters.length }));
  reincarnation.end();
}

run().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(1);
});
