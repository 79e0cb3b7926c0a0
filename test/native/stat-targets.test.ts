import { closeSync, linkSync, mkdtempSync, openSync, rmSync, unlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { native } from './addon.js';
import { ownSockets } from '../own-descriptors.js';

const DIRECTORY = 0o040000;
const REGULAR = 0o100000;
const CHARACTERS = 0o020000;
const SOCKET = 0o140000;

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-stat-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function open(path: string, flags = 'r'): number {
  const descriptor = openSync(path, flags);
  onTestFinished(() => closeSync(descriptor));
  return descriptor;
}

test('descriptors lead to files, folders, devices and sockets', async () => {
  const server = createServer().listen(0);
  onTestFinished(() => void server.close());
  const socket = ownSockets()[0]!.name;
  const names = [...[open(import.meta.filename), open(tmpdir()), open('/dev/null')].map(String), socket];
  const figures = await native.statTargets('/proc/self/fd', names);
  expect([...figures].filter((_, i) => i % 2 === 0)).toEqual([REGULAR, DIRECTORY, CHARACTERS, SOCKET]);
});

test('links are counted, and there is none left of a file that was deleted', async () => {
  const path = join(scratch(), 'a (deleted)');
  const descriptor = String(open(path, 'w'));
  expect([...(await native.statTargets('/proc/self/fd', [descriptor]))]).toEqual([REGULAR, 1]);
  linkSync(path, `${path}2`);
  expect([...(await native.statTargets('/proc/self/fd', [descriptor]))]).toEqual([REGULAR, 2]);
  unlinkSync(path);
  unlinkSync(`${path}2`);
  expect([...(await native.statTargets('/proc/self/fd', [descriptor]))]).toEqual([REGULAR, 0]);
});

test('what is not there has an error of its own, and the directory one for all', async () => {
  expect([...(await native.statTargets('/proc/self', ['fd/999999', 'ns/mnt']))]).toEqual([-2, NaN, REGULAR, 1]);
  await expect(native.statTargets('/proc/4194304/fd', ['0'])).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await native.statTargets('/proc/self/fd', [])).toHaveLength(0);
});

test.each(['..', '../1', '/etc', ''])('%o is not in the directory', (name) => {
  expect(() => native.statTargets('/proc/self/fd', [name])).toThrow(RangeError);
});
