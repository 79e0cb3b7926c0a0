import { foldersAbove } from '../mounts.js';
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
