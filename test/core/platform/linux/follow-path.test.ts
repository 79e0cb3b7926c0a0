import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Mount } from '../../../../packages/core/src/model/disk.js';
import { followPath } from '../../../../packages/core/src/platform/linux/follow-path.js';

// far, which may hang, is said to be mounted on a folder that is not there: looking at it would fail.
const base = realpathSync(mkdtempSync(join(tmpdir(), 'sysu-path-')));
afterAll(() => rmSync(base, { recursive: true }));
const far = join(base, 'far');
const mount = (mountpoint: string, fstype: string): Mount =>
  ({ mountpoint, fstype, device: 'x', opts: 'rw', covered: false }) as Mount;
const root = mount('/', 'ext4');
const net = mount(far, 'nfs4');
const near = mount(join(far, 'near'), 'tmpfs');
const mounts = [root, net, near];

mkdirSync(join(base, 'folder/inner'), { recursive: true });
writeFileSync(join(base, 'file'), '');
symlinkSync('folder/inner', join(base, 'inside'));
symlinkSync(join(base, 'inside'), join(base, 'again'));
symlinkSync('far/away', join(base, 'outside'));
symlinkSync('loop', join(base, 'loop'));

const follow = (path: string): ReturnType<typeof followPath> => followPath(join(base, '.') + '/' + path, mounts);

test.each([
  ['.', ''],
  ['file', '/file'],
  ['folder//inner/./', '/folder/inner'],
  ['again', '/folder/inner'],
  // By the kernel's rules .. is taken from where the link leads.
  ['again/..', '/folder'],
  ['again/../../file', '/file'],
])('%s is known to its end', (path, end) => {
  expect(follow(path)).toEqual({ path: base + end, mount: root, final: true, disk: null });
});

test.each([
  ['far', far, net],
  ['outside/b', join(far, 'away/b'), net],
  ['again/../../far/x', join(far, 'x'), net],
  ['far/near/x', join(far, 'near/x'), near],
])('%s is known until where it may hang, and looked at no further', (path, until, holder) => {
  const place = follow(path);
  expect(place).toMatchObject({ final: false, disk: null });
  expect(place.mount?.mountpoint).toBe(holder.mountpoint);
  expect(place.path).toBe(until);
});

test('.. behind such a place is left for the kernel, who knows what is a link there', () => {
  expect(follow('far/a/../b').path).toBe(`${far}/a/../b`);
});

test.each([
  ['missing', 'ENOENT'],
  ['missing/..', 'ENOENT'],
  ['file/x', 'ENOTDIR'],
  ['loop', 'ELOOP'],
])('%s leads nowhere: %s', (path, code) => {
  expect(() => follow(path)).toThrow(expect.objectContaining({ code }));
});

test('a link below /proc/PID is for the kernel, whatever it reads', () => {
  const proc = mount('/proc', 'proc');
  expect(followPath('/proc/self/cwd/x', [root, proc])).toEqual({
    path: `/proc/${process.pid}/cwd/x`,
    mount: proc,
    final: false,
    disk: null,
  });
});

test('without a mount that is known nothing is', () => {
  expect(followPath('/etc', [])).toEqual({ path: '/etc', mount: null, final: false, disk: null });
});
