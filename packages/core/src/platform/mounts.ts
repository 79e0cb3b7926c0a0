import type { Mount } from '../model/disk.js';

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

/** What hangs itself makes what is mounted below it hang. */
export function markHanging(mounts: readonly Mount[]): void {
  const hanging = new Set(
    mounts.filter(({ mayHang, covered }) => mayHang && !covered).map(({ mountpoint }) => mountpoint),
  );
  for (const mount of mounts) mount.mayHang ||= foldersAbove(mount.mountpoint).some((folder) => hanging.has(folder));
}
