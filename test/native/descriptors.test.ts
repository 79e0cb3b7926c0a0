import { execFileSync } from 'node:child_process';
import { closeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leftOpen } from '../own-descriptors.js';
import { codeOf, native } from './addon.js';

test('no program that we start inherits a descriptor of ours', () => {
  const inherited = (): string[] => execFileSync('ls', ['/proc/self/fd'], { encoding: 'utf8' }).trim().split('\n');
  const before = inherited();
  const kept = native.keepFiles('/proc', ['1'], 'stat');
  const probe = native.probeStatfs('/proc');
  const opened = [native.pidfdOpen(process.pid), native.lookUpNames('user', [0]), probe.descriptor];
  expect(inherited()).toEqual(before);
  for (const descriptor of opened) closeSync(descriptor);
  native.closeKept(kept);
  native.endProbe(probe.pid);
});

test('every call closes what it opened', async () => {
  const names = ['stat', 'nothing', 'exe@', 'fd/', 'ns/mnt@', 'cwd/x', 'task/1/stat'];
  const calls = async (): Promise<void> => {
    for (const directory of ['1', String(process.pid), '999999999', '.', 'self']) {
      native.readFilesNow('/proc', directory, names, 100, true);
      await native.readFiles('/proc', directory, names, 100, true);
    }
    await native.readFiles('/nowhere', '1', names, 100, true).catch(() => {});
    native.listIdsNow('/proc');
    codeOf(() => native.keepFiles('/nowhere', ['1'], 'stat'));
    native.closeKept(native.keepFiles('/proc', ['1', '999999999'], 'stat'));
    codeOf(() => native.pollReadable(0x7fffffff, () => {}));
  };
  expect(await leftOpen(calls)).toEqual([]);
});
