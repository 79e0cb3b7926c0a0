// Tries to read and to set things of a process and of itself, and prints what came of it. `refusals PID`
import { PsutilError } from '../../packages/core/src/errors.js';
import { Process } from '../../packages/core/src/process.js';

const theirs = new Process(Number(process.argv[2]));
theirs.name();
const own = new Process();

const calls: Record<string, () => unknown> = {
  'theirs.nice()': () => theirs.nice(),
  'theirs.nice(5)': () => theirs.nice(5),
  'theirs.ionice()': () => theirs.ionice(),
  'theirs.ionice(3)': () => theirs.ionice(3),
  'theirs.rlimit(4)': () => theirs.rlimit(4),
  'theirs.rlimit(4, [0, 0])': () => theirs.rlimit(4, [0, 0]),
  'theirs.cpuAffinity()': () => theirs.cpuAffinity(),
  'theirs.cpuAffinity([])': () => theirs.cpuAffinity([]),
  'theirs.openFiles()': () => theirs.openFiles(),
  'theirs.memoryMaps()': () => theirs.memoryMaps(),
  'theirs.memoryFullInfo()': () => theirs.memoryFullInfo(),
  'theirs.terminate()': () => theirs.terminate(),
  'own.nice(-5)': () => own.nice(-5),
  'own.rlimit(7, more)': () => own.rlimit(7, [1, own.rlimit(7)[1] + 1]),
};

async function run(): Promise<void> {
  const outcomes: Record<string, unknown> = {};
  for (const [name, call] of Object.entries(calls)) {
    try {
      outcomes[name] = await call();
    } catch (error) {
      if (!(error instanceof PsutilError)) throw error;
      const { name: kind, code, pid, processName } = error;
      outcomes[name] = { name: kind, code, pid, processName };
    }
  }
  process.stdout.write(JSON.stringify(outcomes));
}

void run();
