import { closeSync, openSync } from 'node:fs';
import type { Native } from '@sysu/native';
import { describe, expect, test } from 'vitest';
import type { Mount } from '../../../../packages/core/src/model/disk.js';
import { DiskUsages } from '../../../../packages/core/src/platform/linux/disk-usage.js';

const mount = (mountpoint: string, more: Partial<Mount> = {}): Mount =>
  ({
    id: 1,
    mountpoint,
    fstype: 'ext4',
    device: 'x',
    opts: 'rw',
    deviceNumber: '0:1',
    covered: false,
    mayHang: false,
    ...more,
  }) as Mount;
const root = mount('/');
const dead = mount('/nowhere/dead', { id: 7, fstype: 'nfs4', mayHang: true });
const disk = mount('/srv', { id: 8, deviceNumber: '8:17' });

// Type, block size, blocks, free, available, files, free, flags; mount id, major and minor number.
const figures = (id = Number.NaN, major = Number.NaN, minor = Number.NaN): Float64Array =>
  Float64Array.of(1, 4096, 100, 40, 30, 50, 20, 0, id, major, minor);

/** An addon whose children answer when told to, and what was asked of it. */
class FakeNative {
  readonly calls: string[] = [];
  readonly alive = new Set<number>();
  readonly #ready = new Map<number, () => void>();
  readonly #answers = new Map<number, Float64Array | null>();
  #pid = 100;

  answer(answer: Float64Array | null): void {
    for (const [descriptor, callback] of this.#ready) {
      this.#answers.set(descriptor, answer);
      callback();
    }
    this.#ready.clear();
  }

  readonly close = closeSync;

  statfs(path: string): Float64Array {
    this.calls.push(`statfs ${path}`);
    return figures();
  }

  probeStatfs(path: string): { descriptor: number; pid: number } {
    this.calls.push(`probe ${path}`);
    const pid = this.#pid++;
    this.alive.add(pid);
    return { descriptor: openSync('/dev/null', 'r'), pid };
  }

  pollReadable(descriptor: number, callback: () => void): () => void {
    this.#ready.set(descriptor, callback);
    return () => void this.#ready.delete(descriptor);
  }

  readProbe(descriptor: number): Float64Array | null {
    return this.#answers.get(descriptor) ?? null;
  }

  endProbe(pid: number): boolean {
    this.calls.push(`end ${pid}`);
    return !this.alive.has(pid);
  }
}

function usages(): { fake: FakeNative; usages: DiskUsages } {
  const fake = new FakeNative();
  return { fake, usages: new DiskUsages(fake as unknown as Native, () => [root, dead, disk]) };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
const space = { total: 409600, used: 245760, free: 122880, percent: 66.7, inodes: 50, inodesUsed: 30, inodesFree: 20 };

describe('space', () => {
  test('of what never hangs is asked at once', async () => {
    const { fake, usages: all } = usages();
    expect(await all.diskUsage('/', 1)).toEqual(space);
    expect(await all.diskUsage(disk, 1)).toEqual(space);
    expect(await all.diskUsage('/usr/../usr/.', 1)).toEqual(space);
    expect(fake.calls).toEqual(['statfs /', 'statfs /srv', 'statfs /usr']);
  });

  test('of what may hang is asked by a child, which is then ended', async () => {
    const { fake, usages: all } = usages();
    const asked = all.diskUsage('/nowhere/../nowhere/dead/x', 1);
    expect(fake.calls).toEqual([]);
    await expect(asked).rejects.toMatchObject({ code: 'ENOENT' });
    const direct = all.diskUsage(dead, 1);
    await soon();
    fake.alive.clear();
    fake.answer(figures());
    expect(await direct).toEqual(space);
    expect(fake.calls).toEqual(['probe /nowhere/dead', 'end 100']);
  });

  test('without an answer in time it is not known, and while the child hangs no second one is sent', async () => {
    const { fake, usages: all } = usages();
    await expect(all.diskUsage(dead, 0.01)).rejects.toMatchObject({ name: 'TimeoutExpired', seconds: 0.01 });
    await expect(all.diskUsage(dead, 10)).rejects.toMatchObject({ name: 'TimeoutExpired' });
    expect(fake.calls.filter((call) => call.startsWith('probe'))).toHaveLength(1);
    fake.alive.clear();
    const again = all.diskUsage(dead, 1);
    await soon();
    fake.answer(figures());
    expect(await again).toEqual(space);
    expect(fake.calls.filter((call) => call.startsWith('probe'))).toHaveLength(2);
  });

  test('a child that has answered and is not gone yet holds nobody up', async () => {
    const { fake, usages: all } = usages();
    for (let i = 0; i < 2; i++) {
      const asked = all.diskUsage(dead, 1);
      await soon();
      fake.answer(figures());
      expect(await asked).toEqual(space);
    }
    expect(fake.alive.size).toBe(2);
  });

  test('children that are waited for are left alone, and who asks the same shares one', async () => {
    const { fake, usages: all } = usages();
    const other = mount('/nowhere/other', { fstype: 'nfs4', mayHang: true });
    const asked = [all.diskUsage(dead, 1), all.diskUsage(other, 1), all.diskUsage(dead, 1)];
    await soon();
    expect(fake.calls).toEqual(['probe /nowhere/dead', 'probe /nowhere/other']);
    fake.answer(figures());
    expect(await Promise.all(asked)).toEqual([space, space, space]);
  });

  test('a child that ends without an answer is an error', async () => {
    const { fake, usages: all } = usages();
    const asked = all.diskUsage(dead, 1);
    await soon();
    fake.answer(null);
    await expect(asked).rejects.toThrow('without an answer');
  });
});

describe('the mount that a path leads to', () => {
  const below = '/nowhere/dead/x';
  // The folder above is not there: the table says that it is.
  const seen = new DiskUsages(new FakeNative() as unknown as Native, () => [root, mount('/nowhere'), dead]);

  test('is known without asking where nothing may hang', async () => {
    expect(await seen.mountAt('/usr', 1)).toBe(root);
  });

  test.each([
    ['the kernel names it', figures(8), disk],
    ['it is a pipe or the like', figures(99), null],
    ['the kernel does not tell', figures(), dead],
    ['the path names a disk', figures(8, 8, 17), disk],
  ])('%s', async (_, answer, expected) => {
    const fake = new FakeNative();
    const all = new DiskUsages(fake as unknown as Native, () => [root, mount('/nowhere'), dead, disk]);
    const asked = all.mountAt(below, 1);
    await soon();
    fake.answer(answer);
    expect(await asked).toBe(expected);
  });

  test('without an answer it is the one the path hangs on', async () => {
    expect(await seen.mountAt(below, 0.01)).toBe(dead);
  });
});
