// In a pid namespace of its own: lets one process after another have the same pid, and counts what objects made for the
// earlier ones still say. `recycled HELPER TIMES`
import { attributeNames } from '../../packages/core/src/attributes.js';
import { NoSuchProcess } from '../../packages/core/src/errors.js';
import type { Process } from '../../packages/core/src/process.js';
import { createSystem } from '../../packages/core/src/system.js';
import { Reincarnation } from './reincarnation.js';

const [helper, times] = process.argv.slice(2);
const PID = 5001;
const system = createSystem();

/** What an object says of a later process with its pid: which must be nothing. */
async function indiscretions(earlier: Process): Promise<string[]> {
  const calls: Record<string, () => unknown> = {
    ...Object.fromEntries(
      attributeNames.filter((name) => name !== 'pid').map((name) => [name, (): unknown => earlier[name]()]),
    ),
    asDict: () => earlier.asDict(),
    parent: () => earlier.parent(),
    cpuPercent: () => earlier.cpuPercent(),
    sendSignal: () => earlier.sendSignal('SIGKILL'),
  };
  const told: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const error: unknown = await Promise.resolve()
      .then(call)
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    if (!(error instanceof NoSuchProcess)) told.push(`${name}: ${String(error)}`);
  }
  return told;
}

async function iterated(): Promise<Process | undefined> {
  let found: Process | undefined;
  for await (const each of system.processIter()) if (each.pid === PID) found = each;
  return found;
}

async function run(): Promise<void> {
  const reincarnation = new Reincarnation(helper!);
  const told = new Set<string>();
  let [taken, sameTick, killed, notEvicted, notWaited] = [0, 0, 0, 0, 0];
  for (let i = 0; i < Number(times); i++) {
    await reincarnation.born(PID);
    const earlier = (await iterated())!;
    const started = earlier.createTime();
    await reincarnation.reborn(PID);
    const later = system.process(PID);
    if (earlier.isRunning() || earlier.equals(later) || earlier.key === later.key) taken++;
    if (later.createTime() === started) sameTick++;
    for (const each of await indiscretions(earlier)) told.add(each);
    const again = await iterated();
    if (again === earlier || !again?.equals(later)) notEvicted++;
    if ((await earlier.wait({ timeout: 5 })) !== null) notWaited++;
    if (!(await reincarnation.survived(PID))) killed++;
  }
  reincarnation.end();
  process.stdout.write(JSON.stringify({ taken, sameTick, killed, notEvicted, notWaited, told: [...told] }));
}

void run();
