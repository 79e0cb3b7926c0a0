import { expect, test } from 'vitest';
import { binary, runWithAddon } from './addon.js';

test('the process ends at once with the code, whoever listens and whatever waits', async () => {
  const listening = "process.on('exit', () => console.log('told')); setInterval(() => {}, 1000);";
  expect(await runWithAddon(`${listening} native.exit(7);`)).toEqual({ code: 7, stdout: '', stderr: '' });
});

test('what is no exit code is refused', async () => {
  const code =
    'for (const code of [-1, 256, 1.5, "1", undefined]) try { native.exit(code); } catch (e) { console.log(e.name); }';
  const { stdout } = await runWithAddon(code);
  expect(stdout).toBe('RangeError\nRangeError\nRangeError\nTypeError\nTypeError\n');
});

test('a worker cannot end the process', async () => {
  const code = `
    const { Worker } = require('node:worker_threads');
    const load = 'const native = require(' + JSON.stringify(${JSON.stringify(binary)}) + ');';
    const ending = 'try { native.exit(7); } catch ({ code }) { console.log(code); process.exit(3); }';
    new Worker(load + ending, { eval: true }).on('exit', (code) => console.log('worker', code));`;
  expect(await runWithAddon(code)).toEqual({ code: 0, stdout: 'EPERM\nworker 3\n', stderr: '' });
});
