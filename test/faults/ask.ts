// Asks the library one question, as JSON in the first argument, and prints what came of it.
import { closeSync, openSync } from 'node:fs';
import { createSystem } from '../../packages/core/src/system.js';
import type { Question } from './question.js';

const system = createSystem();
const questions: { [Q in Question['ask']]: (question: Question) => unknown } = {
  pids: () => system.pids(),
  pidExists: ({ pid }) => system.pidExists(pid!),
  processes: ({ columns, pids }) => system.processes(columns!, { interval: 0, ...(pids && { pids }) }),
  threads: ({ columns, pids }) => system.processes(columns!, { interval: 0, threads: true, ...(pids && { pids }) }),
  asDict: ({ pid }) => system.process(pid).asDict(['name', 'uids', 'cmdline', 'environ', 'memoryInfo']),
  name: ({ pid }) => system.process(pid).name(),
  children: async ({ pid }) => (await system.process(pid).children({ recursive: true })).map((child) => child.pid),
  virtualMemory: () => system.virtualMemory(),
  bootTime: () => system.bootTime(),
};

/** Opens files until only so many more can be opened. */
function leaveDescriptors(count: number): void {
  const opened: number[] = [];
  try {
    for (;;) opened.push(openSync('/dev/null', 'r'));
  } catch {
    for (const descriptor of opened.slice(0, count)) closeSync(descriptor);
  }
}

async function run(question: Question): Promise<void> {
  // The first time modules are loaded and threads started.
  if (question.leave !== undefined) {
    await Promise.resolve(questions[question.ask](question));
    leaveDescriptors(question.leave);
  }
  const outcome = await Promise.resolve()
    .then(() => questions[question.ask](question))
    .then(
      (value) => ({ value }),
      ({ name, code, message, lost, rows }: Error & { code?: string; lost?: number; rows?: unknown[] }) => ({
        error: { name, code, message, lost, rows: rows?.length },
      }),
    );
  process.stdout.write(JSON.stringify(outcome));
}

void run(JSON.parse(process.argv[2]!) as Question);
