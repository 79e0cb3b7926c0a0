import type { Native } from '@sysu/native';
import { Unsupported, ZombieProcess } from '../../errors.js';
import type { MemoryMap } from '../../model/memory-map.js';
import { hasMark, withoutMark } from './deleted-mark.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import { turn } from '../turns.js';
import { errorCode } from './errno.js';
import { failure } from '../failure.js';
import { fileOf } from './files.js';
import type { Files } from './files.js';
import { mappingsIn } from './proc-smaps.js';
import { parseStat } from './proc-stat.js';

// Each of some ten thousand mappings at most (vm.max_map_count) takes a kilobyte.
const WHOLE = 512 * 1024 * 1024;
// So many are parsed in about a millisecond; then others have their turn.
const SLICE = 500;

/** /proc/PID/smaps; of our own machine also what the links in /proc/PID/map_files lead to. */
export async function memoryMapsOf(
  files: Files,
  native: Native | null,
  pid: number,
  details = true,
): Promise<MemoryMap[]> {
  const mappings: MemoryMap[] = [];
  for (const mapping of mappingsIn(await readSmaps(files, pid), details)) {
    mappings.push(mapping);
    if (mappings.length % SLICE === 0) await turn();
  }
  const marked = mappings.filter(({ path }) => hasMark(path));
  const links = marked.length === 0 ? [] : await linksOf(native, pid, marked);
  for (const [i, mapping] of marked.entries()) {
    if (links[i]! > 0) continue;
    mapping.path = withoutMark(mapping.path);
    mapping.deleted = true;
  }
  return mappings;
}

/** The state belongs to it: a thread of the kernel has no mappings, a zombie has none any more. */
async function readSmaps(files: Files, pid: number): Promise<Buffer> {
  for await (const batch of files.readMany('proc', [String(pid)], ['stat', 'smaps*'], { limit: WHOLE, clock: false })) {
    const [stat, smaps] = [0, 1].map((j) => (batch.states[0] === 0 ? fileOf(batch, 0, j, 2) : batch.states[0]!));
    if (typeof stat === 'number') throw failure(pid, 'memory maps', errorCode(stat));
    if (parseStat(stat!).state === 'Z') throw new ZombieProcess(pid);
    if (typeof smaps === 'object') return smaps;
    const code = errorCode(smaps!);
    if (code === 'ENOENT') throw new Unsupported('memoryMaps()', 'without /proc/PID/smaps');
    if (code !== 'ESRCH') throw failure(pid, 'memory maps', code);
  }
  return Buffer.alloc(0);
}

/** Of each mapping the number of links that its file has; NaN where that is not told: it takes CAP_SYS_ADMIN. */
async function linksOf(native: Native | null, pid: number, mappings: readonly MemoryMap[]): Promise<number[]> {
  if (native === null) return [];
  // There the addresses stand without the zeros that fill them up in smaps.
  const names = mappings.map(({ addr }) => addr.replace(/(^|-)0+(?=[^-])/g, '$1'));
  try {
    const figures = await native.statTargets(`/proc/${pid}/map_files`, names);
    return names.map((_, i) => figures[2 * i + 1]!);
  } catch (error) {
    if (!isAbsence(codeOf(error)) && !isRefusal(codeOf(error))) throw error;
    return [];
  }
}
