import { readdirSync, readlinkSync } from 'node:fs';

/** The descriptors of ours that stand for sockets. */
export function ownSockets(): string[] {
  return readdirSync('/proc/self/fd').filter((name) => isSocket(name));
}

function isSocket(descriptor: string): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith('socket:');
  } catch {
    // The descriptor that lists the others.
    return false;
  }
}
