import type { Native } from '@sysu/native';
import { Incomplete } from '../../errors.js';
import type { Kin } from '../../model/process.js';
import { codeOf } from '../error-codes.js';
import { whenFree } from './pool.js';

// Kernels before 6.13 know no such question (ENOTTY, EINVAL), older ones and some sandboxes no pidfds.
const UNKNOWN = ['ENOTTY', 'EINVAL', 'ENOSYS', 'EPERM'];
// As many as one thread asks before it is somebody else's turn: about 2 ms.
const SHARE = 256;

/**
 * Identities and parents from pidfds alone: half of what it costs to open and read /proc/PID/stat, and nobody is hidden
 * (hidepid).
 */
export async function kinOf(native: Native, pids: readonly number[]): Promise<Kin[] | null> {
  const shares = Array.from({ length: Math.ceil(pids.length / SHARE) }, (_, i) =>
    Int32Array.from(pids.slice(i * SHARE, (i + 1) * SHARE)),
  );
  try {
    const asked = shares.map(async (share) => kinIn(share, await whenFree(() => native.pidfdParents(share))));
    return (await Promise.all(asked)).flat();
  } catch (error) {
    const code = codeOf(error);
    if (UNKNOWN.includes(code)) return null;
    throw new Incomplete(1, code, []);
  }
}

type Answer = Awaited<ReturnType<Native['pidfdParents']>>;

function kinIn(pids: Int32Array, { inodes, parents, times }: Answer): Kin[] {
  const kin: Kin[] = [];
  // By index: entries() of a typed array takes four times as long.
  for (let i = 0; i < pids.length; i++) {
    if (inodes[i] === 0n) continue;
    kin.push({ pid: pids[i]!, key: String(inodes[i]), startTicks: null, ppid: parents[i]!, askedAt: times[i]! });
  }
  return kin;
}
