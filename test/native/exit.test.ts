import { expect, test } from 'vitest';
import { runWithAddon } from './addon.js';

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
