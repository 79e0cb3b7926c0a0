import { expect, test } from 'vitest';
import { run, type Ended } from '../run.js';
import { binary, runWithAddon } from './addon.js';

/**
 * Runs `work` in eight workers at once and ends each of them at some moment in the middle of it, round after round.
 * The process lives on a while for what goes on without them.
 */
function endInTheMiddle(work: string, rounds: number, milliseconds = 0): Promise<Ended> {
  const worker = `const native = require(${JSON.stringify(binary)}); ${work}`;
  // Only the workers load the addon: the last of them unloads it.
  const main = `const { Worker } = require('node:worker_threads');
    const fs = require('node:fs');
    const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    // A thread that asked for names ends a little later than who wanted them.
    const descriptors = async () => {
      let least = Infinity;
      for (let look = 0; look < 20; look++, await sleep(5)) least = Math.min(least, fs.readdirSync('/proc/self/fd').length);
      return least;
    };
    (async () => {
      let before = 0;
      for (let round = 0; round <= ${rounds}; round++) {
        await Promise.all(Array.from({ length: 8 }, async (_, i) => {
          const worker = new Worker(${JSON.stringify(worker)}, { eval: true });
          worker.on('error', (error) => { console.log(error); process.exitCode = 1; });
          await new Promise((resolve) => worker.once('message', resolve));
          await sleep(i * 3);
          await worker.terminate();
        }));
        before ||= await descriptors();
      }
      console.log((await descriptors()) - before);
      await sleep(${milliseconds});
    })();`;
  return run(process.execPath, ['-e', main]);
}

test('sweeps at once, ended in the middle, leave nothing open and do no harm', async () => {
  const work = `const directories = Array.from(native.listIdsNow('/proc').ids, String).slice(0, 200);
    const names = ['stat', 'cmdline', 'exe@', 'fd/'];
    const kept = native.keepFiles('/proc', directories, 'stat');
    const sweep = async () => { for (;;) await native.readFiles('/proc', directories.join('\\0'), names, 65536, true); };
    const again = async () => { for (;;) await native.readKept(kept, 4096); };
    sweep(); sweep(); again();
    require('node:worker_threads').parentPort.postMessage('ready');`;
  expect(await endInTheMiddle(work, 5)).toEqual({ code: 0, stdout: '0\n', stderr: '' });
}, 30_000);

test('a worker may end while it waits for descriptors', async () => {
  const work = `const fs = require('node:fs');
    const descriptor = native.pidfdOpen(process.pid);
    native.pollReadable(descriptor, () => {});
    const { parentPort } = require('node:worker_threads');
    parentPort.postMessage('ready');`;
  expect(await endInTheMiddle(work, 2)).toMatchObject({ code: 0, stderr: '' });
}, 30_000);

test('a worker may end before the name service has answered, and its thread goes on alone', async () => {
  // The socket holds all these answers, so that the threads end, in code that the last worker has given up.
  const work = `native.lookUpNames('user', Array(5000).fill(4242424242));
    require('node:worker_threads').parentPort.postMessage('ready');`;
  expect(await endInTheMiddle(work, 2, 1000)).toMatchObject({ code: 0, stderr: '' });
}, 30_000);

test('a worker closes what the addon has opened without a warning', async () => {
  const work = `native.close(native.pidfdOpen(process.pid));
    native.close(native.lookUpNames('user', [0]));
    require('node:worker_threads').parentPort.postMessage('ready');`;
  expect(await endInTheMiddle(work, 2)).toEqual({ code: 0, stdout: '0\n', stderr: '' });
}, 30_000);

test('a worker takes its probes with it', async () => {
  const work = `require('node:worker_threads').parentPort.postMessage('ready');
    for (let i = 0; i < 5; i++) native.probeStatfs('/');`;
  expect(await endInTheMiddle(work, 2)).toMatchObject({ code: 0, stderr: '' });
}, 30_000);

test('a process may exit in the middle of everything', async () => {
  const code = `const directories = Array.from(native.listIdsNow('/proc').ids, String);
    for (let i = 0; i < 8; i++) native.readFiles('/proc', directories.join('\\0'), ['stat', 'smaps'], 65536, true);
    native.pollReadable(native.pidfdOpen(process.pid), () => {});
    native.lookUpNames('user', Array(20000).fill(4242424242));
    native.probeStatfs('/');
    process.exit(7);`;
  expect(await runWithAddon(code)).toEqual({ code: 7, stdout: '', stderr: '' });
});
