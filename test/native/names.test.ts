import { mkdtempSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../run.js';
import { compile } from '../faults/compile.js';
import { cc, unshareMounts } from '../works.js';
import { native, runWithAddon } from './addon.js';
import { readable } from './processes.js';

/** All answers, as pairs of id and name. */
async function lookUp(kind: 'user' | 'group', ids: number[]): Promise<[string, string][]> {
  const descriptor = native.lookUpNames(kind, ids);
  const chunk = Buffer.alloc(65536);
  let text = '';
  for (let length = 1; length > 0;) {
    await readable(native, descriptor);
    length = readSync(descriptor, chunk);
    text += chunk.toString('latin1', 0, length);
  }
  native.close(descriptor);
  const words = text.split('\0');
  expect(words.pop()).toBe('');
  return Array.from({ length: words.length / 2 }, (_, i) => [words[2 * i]!, words[2 * i + 1]!]);
}

describe.each([
  ['user', 'passwd'],
  ['group', 'group'],
] as const)('names of %ss', (kind, database) => {
  test('are those of getent, in the order of the questions, empty where there is none', async () => {
    const entries = (await run('getent', [database])).stdout
      .trim()
      .split('\n')
      .map((line) => line.split(':'));
    const names = new Map(entries.toReversed().map((entry): [string, string] => [entry[2]!, entry[0]!]));
    const ids = [4294967295, ...[...names.keys()].map(Number), 4242424242];
    expect(await lookUp(kind, ids)).toEqual(ids.map((id) => [String(id), names.get(String(id)) ?? '']));
  });

  test('come however many are asked for', async () => {
    const ids = Array.from({ length: 20000 }, (_, i) => (i % 2 === 0 ? 0 : 65534));
    const answers = await lookUp(kind, ids);
    expect(answers.length).toBe(ids.length);
    expect(new Set(answers.map(String)).size).toBe(2);
  });
});

test('nobody asked, nothing answered', async () => {
  expect(await lookUp('user', [])).toEqual([]);
});

test.runIf(unshareMounts && cc)(
  'a name service that hangs holds up neither the answers before it nor the exit',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sysu-nss-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'nsswitch.conf'), 'passwd: files hang\n');
    const module = compile('nss-hang.c', 'libnss_hang.so.2', '-shared', '-fPIC');
    const code = `const fs = require('node:fs');
    const descriptor = native.lookUpNames('user', [0, 4242424242, 1]);
    const chunk = Buffer.alloc(100);
    const next = () => native.pollReadable(descriptor, () => {
      console.log(JSON.stringify(chunk.toString('latin1', 0, fs.readSync(descriptor, chunk))));
      const cancel = next();
      setTimeout(() => { cancel(); console.log('given up'); }, 200);
    });
    next();`;
    const mounted = [
      'unshare',
      '--mount',
      'sh',
      '-c',
      `mount --bind ${folder}/nsswitch.conf /etc/nsswitch.conf && exec "$@"`,
      'sh',
    ];
    const { code: exitCode, stdout } = await runWithAddon(code, mounted, { LD_LIBRARY_PATH: dirname(module) });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '"0\\u0000root\\u0000"\ngiven up\n' });
  },
);

test('a reader that leaves early ends the questions', async () => {
  const before = threads();
  const descriptor = native.lookUpNames('user', Array<number>(200_000).fill(0));
  expect(threads()).toBe(before + 1);
  native.close(descriptor);
  await vi.waitFor(() => expect(threads()).toBe(before));
});

function threads(): number {
  const batch = native.readFilesNow('/proc', String(process.pid), ['task/'], 65536, false);
  return Buffer.from(batch.bytes).toString('latin1').split('\0').length;
}
