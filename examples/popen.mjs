// A program of ours, which is also a Process: what goes in, what comes out, what it takes, how it ends.
import { setTimeout } from 'node:timers/promises';
import { Popen, STATUS_STOPPED, TimeoutExpired } from '@sysu/core';

const sort = new Popen(['sort', '-n']);
console.log(`${sort.name()} has the pid ${sort.pid}, and runs: ${sort.poll() === null}`);
const [sorted] = await sort.communicate('10\n9\n1\n');
console.log(`${sorted.toString().trim().split('\n').join(' ')}, code ${await sort.wait()}`);

const sleep = new Popen(['sleep', '1000'], { stdio: 'ignore' });
sleep.nice(5);
sleep.suspend();
// A signal is sent at once, and heeded when the process is next on a CPU.
while (sleep.status() !== STATUS_STOPPED) await setTimeout(10);
console.log(`niceness ${sleep.nice()}, ${sleep.status()}`);
sleep.resume();
try {
  await sleep.wait({ timeout: 0.1 });
} catch (error) {
  if (!(error instanceof TimeoutExpired)) throw error;
  console.log(error.message.replace(String(error.pid), 'PID'));
}
sleep.sendSignal('SIGTERM');
// Minus the signal that ended it.
console.log(`code ${await sleep.wait()}, there: ${sleep.isRunning()}`);
