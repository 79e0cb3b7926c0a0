import type { Mount } from '../../model/disk.js';
import type { MountEntry } from './mountinfo.js';

/**
 * The ids of the mounts that no path leads to. Told from the tree of mounts, not by looking: a path is looked up from
 * one mount to the next, and where several are mounted on one, the one nearest to its root comes first on the way.
 */
export function coveredMounts(entries: readonly MountEntry[]): Set<number> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const mountedOn = entries.filter(({ id, parent }) => id !== parent);
  const places = new Set(mountedOn.map(({ parent, mountpoint }) => placeOf(parent, mountpoint)));
  const passedBy = new Map<number, boolean>();

  /** Whether the way to it leads into another mount before. */
  function isPassedBy({ id, parent, mountpoint }: MountEntry): boolean {
    const known = passedBy.get(id);
    if (known !== undefined) return known;
    const below = id === parent ? undefined : byId.get(parent);
    const answer =
      foldersAbove(mountpoint).some((folder) => places.has(placeOf(parent, folder))) ||
      (below !== undefined && isPassedBy(below));
    passedBy.set(id, answer);
    return answer;
  }

  const covered = entries.filter((entry) => places.has(placeOf(entry.id, entry.mountpoint)) || isPassedBy(entry));
  return new Set(covered.map(({ id }) => id));
}

/** A folder of one mount that another is mounted on. */
function placeOf(mount: number, folder: string): string {
  return `${mount} ${folder}`;
}

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
