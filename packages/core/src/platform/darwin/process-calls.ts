import type { DarwinNative } from '@sysu/native';
import { decodeText } from '../../text.js';
import { decode } from '../layout.js';
import type { Decoded, Layout } from '../layout.js';
import { kernelBytes, unless } from './kernel.js';
import { procTaskinfo, procVnodepathinfo, rusageInfo, taskVmInfo } from './layouts-processes.js';

// Flavors of proc_pidinfo, of sys/proc_info.h.
const PROC_PIDTASKINFO = 4;
const PROC_PIDVNODEPATHINFO = 9;

/** Memory, times and threads of a process. Refused for those of others, unless we are root; so are the calls below. */
export function taskInfoOf(native: DarwinNative, pid: number): Decoded<typeof procTaskinfo> {
  return procPidInfo(native, pid, PROC_PIDTASKINFO, procTaskinfo);
}

export function foldersOf(native: DarwinNative, pid: number): Decoded<typeof procVnodepathinfo> {
  return procPidInfo(native, pid, PROC_PIDVNODEPATHINFO, procVnodepathinfo);
}

export function rusageOf(native: DarwinNative, pid: number): Decoded<typeof rusageInfo> {
  return decode(rusageInfo, kernelBytes(native.procPidRusage(pid)));
}

/** null where it is refused, which is so for nearly all processes but our own, also to root. */
export function taskMemoryOf(native: DarwinNative, pid: number): Decoded<typeof taskVmInfo> | null {
  const info = unless(['EPERM', 'EACCES'], () => native.taskInfo(pid));
  return info && decode(taskVmInfo, kernelBytes(info));
}

/** Path of the program; ENOENT where that is in no folder any more. */
export function programOf(native: DarwinNative, pid: number): string {
  return decodeText(kernelBytes(native.procPidPath(pid)).bytes);
}

/** One struct about a process; `argument` an address or a thread. */
export function procPidInfo<const L extends Layout>(
  native: DarwinNative,
  pid: number,
  flavor: number,
  layout: L,
  argument = 0,
): Decoded<L> {
  const bytes = native.procPidInfo(pid, flavor, argument, layout.size);
  if (bytes.length < layout.size) throw Object.assign(new Error(`proc_pidinfo of ${pid} was cut`), { code: 'EIO' });
  return decode(layout, kernelBytes(bytes));
}
