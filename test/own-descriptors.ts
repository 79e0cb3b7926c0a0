import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

export interface Descriptor {
  /** Its number, as the kernel writes it. */
  readonly name: string;
  /** What it leads to: a path, `socket:[INODE]`. */
  readonly target: string;
}

/** Those of this process, but the one that lists them. */
export function ownDescriptors(): Descriptor[] {
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return { name, target: readlinkSync(`/proc/self/fd/${name}`) };
    } catch {
      return [];
    }
  });
}

export function ownSockets(): Descriptor[] {
  return ownDescriptors().filter(({ target }) => target.startsWith('socket:'));
}

// A thread that was given a socket may end a little later than the work that needed it.
const PATIENCE_MS = 2000;
const PAUSE_MS = 5;

/** What `work` opened and did not close. What others close meanwhile is nothing of it. */
export async function leftOpen(work: () => unknown): Promise<Descriptor[]> {
  const before = new Set(ownDescriptors().map(written));
  const opened = (): Descriptor[] => ownDescriptors().filter((each) => !before.has(written(each)));
  await work();
  for (const late = performance.now() + PATIENCE_MS; opened().length > 0 && performance.now() < late;) {
    await setTimeout(PAUSE_MS);
  }
  return opened();
}

export function written({ name, target }: Descriptor): string {
  return `${name} ${target}`;
}
