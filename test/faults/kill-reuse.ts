// In a pid namespace of its own: chooses victims by name, lets all their pids be used again before a person has
// answered, and counts who was hit. `kill-reuse HELPER TIMES`
import { main } from '../../packages/cli/src/commands/kill.js';
import { recordingContext } from '../cli/context.js';
import { Reincarnation } from './reincarnation.js';

const [helper, times] = process.argv.slice(2);
const pids = [5001, 5002];

/** Who gets a signal by the way of `kill`, when the pids are used again at the moment it is given. */
type Kill = (meanwhile: () => Promise<void>) => Promise<void>;

async function bystandersHit(reincarnation: Reincarnation, kill: Kill): Promise<number> {
  let hit = 0;
  for (let i = 0; i < Number(times); i++) {
    for (const pid of pids) await reincarnation.born(pid);
    await kill(async () => {
      for (const pid of pids) await reincarnation.reborn(pid);
    });
    for (const pid of pids) if (!(await reincarnation.survived(pid))) hit++;
  }
  return hit;
}

const results: Record<string, number> = {};

const ours: Kill = async (meanwhile) => {
  const recording = recordingContext({ pid: process.pid, columns: 80 });
  const { context } = recording;
  const ask = (): Promise<string> => meanwhile().then(() => 'y');
  const code = await main(['-KILL', 'victim', '--json'], { ...context, io: { ...context.io, ask } });
  for (const { result } of JSON.parse(recording.output().stdout) as { result: string }[]) {
    results[result] = (results[result] ?? 0) + 1;
  }
  if (code !== 0) throw new Error(recording.output().stderr);
};

const byPid: Kill = async (meanwhile) => {
  await meanwhile();
  for (const pid of pids) process.kill(pid, 'SIGKILL');
};

async function run(): Promise<void> {
  const reincarnation = new Reincarnation(helper!);
  const control = await bystandersHit(reincarnation, byPid);
  const hit = await bystandersHit(reincarnation, ours);
  process.stdout.write(JSON.stringify({ control, hit, results }));
  reincarnation.end();
}

run().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(1);
});
