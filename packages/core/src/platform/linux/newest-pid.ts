import { statSync } from 'node:fs';
import { readText } from './files.js';
import type { Files } from './files.js';
import { parseLoadavg } from './loadavg.js';

/**
 * Asks which number was given last on the machine we run on. null where /proc/loadavg is hidden, as by subset=pid, or is
 * not the kernel's own: in containers lxcfs lays a file over it that tells what it counted some seconds ago, and gVisor
 * writes zeros.
 */
export function newestPidOf(files: Files): () => number | null {
  let isKernels: boolean | null = null;
  return () => {
    const text = readText(files, 'proc/loadavg');
    if (text === null) return null;
    isKernels ??= statSync('/proc/loadavg').dev === statSync('/proc').dev;
    return (isKernels && parseLoadavg(text).newestPid) || null;
  };
}
