import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSystem } from '../../../../packages/core/src/system.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'locate-')));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'deep'));
writeFileSync(join(folder, 'deep/file'), 'hello');
symlinkSync('deep', join(folder, 'link'));

describe.runIf(process.platform === 'linux')('a path leads', () => {
  const system = createSystem();
  const locate = (path: string): ReturnType<typeof system.locate>[number] => system.locate([path])[0]!;

  test('to a file, by links, from our own folder', () => {
    const inode = statSync(join(folder, 'deep/file'));
    const file = { type: 'REG', inode: String(inode.ino), size: 5, links: 1, rdev: null, deleted: false };
    expect(locate(join(folder, 'link/../deep/./file'))).toMatchObject({ path: join(folder, 'deep/file'), file });
    expect(locate('package.json')).toMatchObject({ path: join(process.cwd(), 'package.json'), code: null });
  });

  test('to a device', () => {
    expect(locate('/dev/null').file).toMatchObject({ type: 'CHR', rdev: '1:3' });
  });

  test('to a mount point, which is not looked at behind a mount that might hang', () => {
    expect(locate('/')).toMatchObject({ path: '/', mount: { mountpoint: '/' } });
  });

  test('nowhere', () => {
    expect(locate(join(folder, 'nothing/there'))).toEqual({
      path: join(folder, 'nothing/there'),
      mount: null,
      file: null,
      code: 'ENOENT',
    });
  });
});
