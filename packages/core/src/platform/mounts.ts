import type { DiskPartition, Mount } from '../model/disk.js';

/** '/' and '/a' for '/a/b'. */
export function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(1, -1);
  return path === '/' ? [] : ['/', ...names.map((_, depth) => `/${names.slice(0, depth + 1).join('/')}`)];
}

/** The mounts that paths lead to, by the folder they are mounted on. */
export function reachableMounts(mounts: readonly Mount[]): Map<string, Mount> {
  return new Map(mounts.filter(({ covered }) => !covered).map((mount) => [mount.mountpoint, mount]));
}

/** Of these the one that holds the path. */
export function mountHolding(reachable: ReadonlyMap<string, Mount>, path: string): Mount | null {
  const folder = [...foldersAbove(path), path].findLast((each) => reachable.has(each));
  return folder === undefined ? null : reachable.get(folder)!;
}

/** As psutil lists it. */
export function partitionOf({ device, mountpoint, fstype, opts }: Mount): DiskPartition {
  return { device, mountpoint, fstype, opts };
}

/** The way to a mount may lead into one that was mounted later: then it cannot be reached. */
export function markCovered(mounts: readonly Mount[]): void {
  for (const [i, mount] of mounts.entries()) {
    const folders = [mount.mountpoint, ...foldersAbove(mount.mountpoint)];
    mount.covered = mounts.slice(i + 1).some(({ mountpoint }) => folders.includes(mountpoint));
  }
}

/** What hangs itself makes what is mounted below it hang. */
export function markHanging(mounts: readonly Mount[]): void {
  const hanging = new Set(
    mounts.filter(({ mayHang, covered }) => mayHang && !covered).map(({ mountpoint }) => mountpoint),
  );
  for (const mount of mounts) mount.mayHang ||= foldersAbove(mount.mountpoint).some((folder) => hanging.has(folder));
}
