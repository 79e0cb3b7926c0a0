import { readdirSync, readFileSync } from 'node:fs';

/**
 * Pids of the kernel's workers. They take up and lay down work as programs make it, a test that starts some among them:
 * their names, states and waits are never at rest, and what they are while one looks they need not be while the next does.
 */
export function kernelWorkers(): Set<string> {
  return new Set(readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && nameOf(pid).startsWith('kworker/')));
}

function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    // It has ended in between.
    return '';
  }
}
