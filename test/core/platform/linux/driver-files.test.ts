import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  followLink,
  numberIn,
  readAttributes,
  readDriverFiles,
} from '../../../../packages/core/src/platform/linux/driver-files.js';
import { LiveFiles } from '../../../../packages/core/src/platform/linux/live-files.js';
import { native } from '../../../native/addon.js';
import { filesOf } from './files.js';

const root = mkdtempSync(join(tmpdir(), 'driver-files-'));
const live = new LiveFiles(native, root);

beforeAll(() => {
  mkdirSync(join(root, 'sys/devices/chip'), { recursive: true });
  mkdirSync(join(root, 'sys/class'));
  symlinkSync('../devices/chip', join(root, 'sys/class/chip'));
  writeFileSync(join(root, 'sys/devices/chip/temp1_input'), '41000\n');
  writeFileSync(join(root, 'sys/devices/chip/name'), 'lm75\n');
  // Whatever a driver answers: here EISDIR.
  mkdirSync(join(root, 'sys/devices/chip/temp2_input'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('the wanted files of a folder that a link leads to; what has no value is missing', async () => {
  const attributes = await readAttributes(live, 'sys/class/chip', /^temp\d_/);
  expect([...attributes]).toEqual([['temp1_input', '41000\n']]);
});

test('a folder that is not there, or no longer, has none', async () => {
  expect((await readAttributes(live, 'sys/class/other', /./)).size).toBe(0);
  expect((await readDriverFiles(live, 'sys/class/other', ['name'], 10)).size).toBe(0);
  expect((await readDriverFiles(live, 'sys/class/chip', ['gone'], 10)).size).toBe(0);
});

test('a link is followed to a folder below the same root, and what is none is itself', () => {
  expect(followLink(live, 'sys/class/chip')).toBe('sys/devices/chip');
  expect(followLink(live, 'sys/devices/chip')).toBe('sys/devices/chip');
  expect(followLink(live, 'sys/devices/none')).toBe('sys/devices/none');
});

test('numbers are whole, and a text is none', async () => {
  const texts = { a: '-5\n', b: ' 7 \n', c: 'N/A\n', d: '', e: '1.5\n', f: '0x10\n' };
  const contents = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`x/${name}`, text]));
  const attributes = await readAttributes(filesOf(contents), 'x', /./);
  expect('a b c d e f g'.split(' ').map((name) => numberIn(attributes, name))).toEqual([
    -5,
    7,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test.each(['EMFILE', 'ENFILE', 'ENOMEM'])('%s is our own want, and no answer of a driver', async (code) => {
  await expect(readAttributes(filesOf({ 'x/y': new Error(code) }), 'x', /./)).rejects.toMatchObject({ code });
});

test.each(['EAGAIN', 'EBUSY', 'EIO', 'ENODEV', 'ENXIO', 'EINVAL', 'EOPNOTSUPP', 'EACCES'])(
  '%s is a driver that has no value just now',
  async (code) => {
    const files = filesOf({ 'x/y': new Error(code), 'x/z': '1\n' });
    expect([...(await readAttributes(files, 'x', /./)).keys()]).toEqual(['z']);
  },
);
