import { closeSync, mkdirSync, mkdtempSync, openSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { setpriv, strace } from '../works.js';
import { injecting, native, readOne, runWithAddon, textOf, WHOLE } from './addon.js';

const folder = mkdtempSync(join(tmpdir(), 'sysu-targets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const links: Record<string, string> = {
  '0': 'socket:[123]',
  '1': '/a path with spaces\nand more (deleted)',
  two: 'x'.repeat(4000),
};
mkdirSync(join(folder, 'links'));
for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, 'links', name));

/** The targets by the names of the links. */
function targetsOf(text: string | number): Record<string, string> {
  expect(text).toMatch(/\0$|^$/);
  const words = String(text).split('\0').slice(0, -1);
  return Object.fromEntries(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]!]] : [])));
}

describe('links in a directory', () => {
  test('come with where they point to', () => {
    expect(targetsOf(readOne(folder, '.', 'links/@'))).toEqual(links);
  });

  test('are the open files of a process', () => {
    const targets = targetsOf(readOne('/proc', String(process.pid), 'fd/@'));
    for (const descriptor of ['0', '1', '2']) {
      expect(targets[descriptor]).toBe(readlinkSync(`/proc/self/fd/${descriptor}`));
    }
  });

  // Of so many, most are read without being listed.
  test.each([
    ['without a gap', () => false],
    ['with a gap at every place', (i: number) => i % 2 === 0],
    ['with gaps', (i: number) => i % 50 === 7 || (i > 900 && i < 1400) || i > 1990],
  ])('are all of thousands of open files, %s', (_gaps, isGap) => {
    const opened = Array.from({ length: 2000 }, () => openSync('/dev/null', 'r'));
    const kept = opened.filter((descriptor, i) => !isGap(i) || closeSync(descriptor));
    const text = readOne('/proc', String(process.pid), 'fd/@') as string;
    const found = targetsOf(text);
    for (const descriptor of kept) closeSync(descriptor);
    const ours = Object.keys(found).filter((name) => found[name] === '/dev/null' && opened.includes(Number(name)));
    // In the order of their numbers; another thread may have had one in between for a moment.
    expect(ours).toEqual(kept.toSorted((a, b) => a - b).map(String));
    // None is there twice, and those before them are there as well.
    expect(text.split('\0')).toHaveLength(2 * Object.keys(found).length + 1);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(['0', '1', '2']));
  });

  test('are all there, however long their names are', () => {
    mkdirSync(join(folder, 'long'));
    const names = Array.from({ length: 126 }, (_, i) => String(i).padEnd(2 * i + 5, 'n'));
    for (const name of names) symlinkSync('there', join(folder, 'long', name));
    expect(Object.keys(targetsOf(readOne(folder, '.', 'long/@'))).toSorted()).toEqual(names.toSorted());
  });

  test('come by themselves: what is no link is passed over', () => {
    mkdirSync(join(folder, 'mixed/directory'), { recursive: true });
    writeFileSync(join(folder, 'mixed/file'), '');
    symlinkSync('there', join(folder, 'mixed/link'));
    expect(readOne(folder, '.', 'mixed/@')).toBe('link\0there\0');
  });

  test('are cut at the limit, with one byte more to say so', () => {
    for (const limit of [0, 1, 5, 100]) expect(readOne(folder, '.', 'links/@', limit)).toHaveLength(limit + 1);
    const whole = readOne(folder, '.', 'links/@') as string;
    expect(readOne(folder, '.', 'links/@', whole.length)).toBe(whole);
  });

  test('of no directory are an error', () => {
    mkdirSync(join(folder, 'empty'));
    expect(readOne(folder, '.', 'empty/@')).toBe('');
    expect(readOne(folder, '.', 'nothing/@')).toBe(-2);
    expect(readOne(folder, '.', 'mixed/file/@')).toBe(-20);
  });

  test('are the same off the main thread', async () => {
    const batch = await native.readFiles(folder, '.', ['links/@', 'empty/@'], WHOLE, false);
    expect(targetsOf(textOf(batch, 0, 0, 2))).toEqual(links);
    expect(textOf(batch, 0, 1, 2)).toBe('');
  });
});

test('they have to be below', () => {
  expect(() => native.readFilesNow(folder, 'links', ['/@'], WHOLE, false)).toThrow(RangeError);
  expect(() => native.readFilesNow(folder, 'links', ['../links/@'], WHOLE, false)).toThrow(RangeError);
});

describe.runIf(strace)('a link that cannot be read', () => {
  const readUnder = async (error: string): Promise<Record<string, string>> => {
    const code = `const { bytes } = native.readFilesNow(${JSON.stringify(folder)}, '.', ['links/@'], 1 << 20, false);
      console.log(JSON.stringify(Buffer.from(bytes).toString()));`;
    // Node.js itself follows links while it starts.
    const only = ['-P', join(folder, 'links')];
    const { stdout } = await runWithAddon(code, injecting(`readlinkat:error=${error}`, ...only));
    return targetsOf(JSON.parse(stdout));
  };

  test('is there without its target when it is refused', async () => {
    expect(await readUnder('EACCES')).toEqual({ '0': '', '1': '', two: '' });
  });

  test('is not there when it has gone', async () => {
    expect(await readUnder('ENOENT')).toEqual({});
  });
});

test.runIf(setpriv)('the descriptors of others are refused', async () => {
  const code = `console.log(native.readFilesNow('/proc', '${process.pid}', ['fd/@'], 100, false).slots[1]);`;
  const nobody = ['setpriv', '--reuid=65534', '--clear-groups'];
  expect((await runWithAddon(code, nobody)).stdout).toBe('-13\n');
});
