import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOwn, writeOwn } from '../../packages/cli/src/own-file.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'own-file-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// Who is nobody is not us.
const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;

describe('a file of our own', () => {
  test('is written whole, for us alone, with the folders above it', () => {
    const path = join(folder, 'a/b/settings.toml');
    writeOwn(path, 'one\n');
    expect(readOwn(path)).toBe('one\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700);
    writeOwn(path, 'two\n');
    expect(readOwn(path)).toBe('two\n');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['settings.toml']);
  });

  test('that is not there is nothing', () => {
    expect(readOwn(join(folder, 'none'))).toBeNull();
    writeFileSync(join(folder, 'file'), '');
    expect(readOwn(join(folder, 'file/none'))).toBeNull();
  });

  test('behind links of our own is written where they lead, and they stay', () => {
    mkdirSync(join(folder, 'dotfiles'));
    writeFileSync(join(folder, 'dotfiles/settings.toml'), 'old\n');
    symlinkSync('dotfiles', join(folder, 'config'));
    symlinkSync('../dotfiles/settings.toml', join(folder, 'dotfiles/link.toml'));
    writeOwn(join(folder, 'config/link.toml'), 'new\n');
    expect(readFileSync(join(folder, 'dotfiles/settings.toml'), 'utf8')).toBe('new\n');
    expect(lstatSync(join(folder, 'dotfiles/link.toml')).isSymbolicLink()).toBe(true);
  });

  test('that leads in a circle is an error', () => {
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(() => writeOwn(join(folder, 'a/x'), '')).toThrow('too many links');
  });

  test('stays as it is when the new one cannot be written', () => {
    const path = join(folder, 'settings.toml');
    writeOwn(path, 'old\n');
    // Where the draft would be there is a folder that is not empty.
    mkdirSync(`${path}.${process.pid}/x`, { recursive: true });
    expect(() => writeOwn(path, 'new\n')).toThrow();
    expect(readOwn(path)).toBe('old\n');
  });
});

describe('what is no file of our own', () => {
  test('is not read, nor waited for', () => {
    mkdirSync(join(folder, 'folder'));
    expect(() => readOwn(join(folder, 'folder'))).toThrow(/is no file|EISDIR/);
    expect(() => readOwn('/dev/null')).toThrow('is no file');
    writeFileSync(join(folder, 'large'), Buffer.alloc(300_000));
    expect(() => readOwn(join(folder, 'large'))).toThrow('larger than');
  });

  test.skipIf(spawnSync('mkfifo', ['--version']).error !== undefined)('such as a FIFO', () => {
    const fifo = join(folder, 'fifo');
    spawnSync('mkfifo', [fifo]);
    expect(() => readOwn(fifo)).toThrow('is no file');
    expect(() => writeOwn(fifo, '')).toThrow('is no file');
    expect(lstatSync(fifo).isFIFO()).toBe(true);
  });

  describe.runIf(isRoot)('but of another user, to root', () => {
    test('is neither read nor written', () => {
      const path = join(folder, 'settings.toml');
      writeFileSync(path, 'theirs\n');
      chownSync(path, NOBODY, NOBODY);
      expect(() => readOwn(path)).toThrow('belongs to another user');
      expect(() => writeOwn(path, 'ours\n')).toThrow('belongs to another user');
      expect(readFileSync(path, 'utf8')).toBe('theirs\n');
    });

    test('is no home to make folders in', () => {
      const home = join(folder, 'home');
      mkdirSync(home);
      chownSync(home, NOBODY, NOBODY);
      expect(() => writeOwn(join(home, '.config/sysu/settings.toml'), '')).toThrow('in a folder of another user');
      expect(() => writeOwn(join(home, 'settings.toml'), '')).toThrow('another user');
      expect(readdirSync(home)).toEqual([]);
    });

    test('is no link to go through', () => {
      mkdirSync(join(folder, 'ours'));
      chmodSync(join(folder, 'ours'), 0o755);
      symlinkSync('ours', join(folder, 'link'));
      spawnSync('chown', ['-h', String(NOBODY), join(folder, 'link')]);
      expect(() => writeOwn(join(folder, 'link/settings.toml'), '')).toThrow('is a link of another user');
      expect(existsSync(join(folder, 'ours/settings.toml'))).toBe(false);
    });
  });
});
