import type { MountPlace, System } from '@sysu/core';

/** Where files are in their file systems, by whatever path they were come by: bind mounts and containers have others. */
export class MountPlaces {
  readonly #system: System;
  readonly #places = new Map<number, MountPlace>();
  /** Who has been asked what is mounted. */
  readonly #asked = new Set<number>();

  constructor(system: System) {
    this.#system = system;
  }

  /**
   * The path from the top of the file system, of a file that a process came by on a mount; null where that is not known.
   */
  within(mount: number, path: string, pid: number): string | null {
    if (this.#places.size === 0) this.#learn(this.#system.mounts());
    if (!this.#places.has(mount) && !this.#asked.has(pid)) {
      this.#asked.add(pid);
      this.#learn(this.#system.backend.mountsOf(pid));
    }
    const place = this.#places.get(mount);
    if (place === undefined) return null;
    const { root, mountpoint } = place;
    if (path === mountpoint) return root;
    const start = folderOf(mountpoint);
    return path.startsWith(start) ? folderOf(root) + path.slice(start.length) : null;
  }

  #learn(places: readonly MountPlace[]): void {
    for (const place of places) if (!this.#places.has(place.id)) this.#places.set(place.id, place);
  }
}

/** What all paths in it begin with. */
export function folderOf(path: string): string {
  return path === '/' ? path : `${path}/`;
}
