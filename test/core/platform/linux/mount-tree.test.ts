import { describe, expect, test } from 'vitest';
import { coveredMounts } from '../../../../packages/core/src/platform/linux/mount-tree.js';
import { foldersAbove, mountHolding } from '../../../../packages/core/src/platform/mounts.js';
import type { MountEntry } from '../../../../packages/core/src/platform/linux/mountinfo.js';

/** `id parent mountpoint` of each mount. */
function mounts(...lines: string[]): MountEntry[] {
  return lines.map((line) => {
    const [id, parent, mountpoint] = line.split(' ');
    const rest = { deviceNumber: '0:1', root: '/', options: [], fstype: 'tmpfs', source: 'x', superOptions: [] };
    return { id: Number(id), parent: Number(parent), mountpoint: mountpoint!, ...rest };
  });
}

const covered = (...lines: string[]): number[] => [...coveredMounts(mounts(...lines))];

describe('covered is', () => {
  test('what another mount lies over, itself or not covered', () => {
    expect(covered('1 1 /', '2 1 /a', '3 2 /a', '4 3 /a')).toEqual([2, 3]);
  });

  test('what is below a folder that another mount lies over', () => {
    expect(covered('1 1 /', '2 1 /a/b', '3 1 /a')).toEqual([2]);
    expect(covered('1 1 /', '2 1 /a/b', '3 2 /a/b/c', '4 1 /a')).toEqual([2, 3]);
    expect(covered('1 1 /', '2 1 /a', '3 2 /a/b', '4 2 /a')).toEqual([2, 3]);
  });

  test('not what is mounted on the mount that lies over', () => {
    expect(covered('1 1 /', '2 1 /a', '3 2 /a', '4 3 /a/b')).toEqual([2]);
  });

  test('not what only begins with the same letters', () => {
    expect(covered('1 1 /', '2 1 /a', '3 1 /ab', '4 1 /ab/c')).toEqual([4]);
    expect(covered('1 1 /', '2 1 /a', '3 1 /ab')).toEqual([]);
  });

  test('the whole tree below a root that another lies over', () => {
    expect(covered('1 1 /', '2 1 /proc', '3 1 /')).toEqual([1, 2]);
  });

  test('nothing where the first mount is on one that is not shown, as after pivot_root', () => {
    expect(covered('27 1 /', '22 27 /proc', '24 27 /dev')).toEqual([]);
  });
});

test.each([
  ['/', []],
  ['/a', ['/']],
  ['/a/b/c', ['/', '/a', '/a/b']],
])('above %s are %j', (path, folders) => {
  expect(foldersAbove(path)).toEqual(folders);
});

test('a path is held by the mount nearest to it', () => {
  const reachable = new Map(['/', '/a', '/a/b'].map((mountpoint) => [mountpoint, { mountpoint }])) as never;
  expect(mountHolding(reachable, '/a/b/c')).toEqual({ mountpoint: '/a/b' });
  expect(mountHolding(reachable, '/a/bc')).toEqual({ mountpoint: '/a' });
  expect(mountHolding(reachable, '/')).toEqual({ mountpoint: '/' });
  expect(mountHolding(new Map(), '/a')).toBeNull();
});
