import { readdirSync, statSync } from 'node:fs';
import { codeOf, isSilence } from './error-codes.js';

// NODEV of sys/param.h: in 64 bits on FreeBSD since 12, else in 32.
const none: ReadonlySet<number> = new Set([0xffffffff, 2 ** 64]);

/** Terminals by the number of their device. They come and go, so that an unknown one is looked for once more. */
export class Terminals {
  #paths: ReadonlyMap<number, string> | null = null;

  /** null without one. */
  path(device: number): string | null {
    if (none.has(device)) return null;
    this.#paths ??= listed();
    if (!this.#paths.has(device)) this.#paths = listed();
    return this.#paths.get(device) ?? null;
  }
}

function listed(): Map<number, string> {
  const consoles = namesIn('/dev').filter((name) => name.startsWith('tty') || name === 'console');
  const paths = [...consoles.map((name) => `/dev/${name}`), ...namesIn('/dev/pts').map((name) => `/dev/pts/${name}`)];
  return new Map(paths.flatMap((path): [number, string][] => deviceOf(path).map((device) => [device, path])));
}

function namesIn(folder: string): string[] {
  return quietly(() => readdirSync(folder));
}

function deviceOf(path: string): number[] {
  return quietly(() => [statSync(path)].filter((stat) => stat.isCharacterDevice()).map(({ rdev }) => rdev));
}

function quietly<T>(look: () => T[]): T[] {
  try {
    return look();
  } catch (error) {
    if (isSilence(codeOf(error))) return [];
    throw error;
  }
}
