import type { BsdNative } from '@sysu/native';
import type { MemoryBackend, SwapMemory, VirtualMemory } from '../../model/memory.js';
import { percentOf } from '../../numbers.js';
import { decode } from '../layout.js';
import { uncountedMemory } from '../uncounted.js';
import { vmtotal, xswdev, xswdev11 } from './layouts-machine.js';
import { ifAny } from '../bsd/sysctl.js';
import type { Sysctl } from '../bsd/sysctl.js';

export function memoryCalls(native: BsdNative, sysctl: Sysctl): MemoryBackend {
  return {
    virtualMemory: () => virtualMemory(sysctl, native.pageSize()),
    swapMemory: () => swapMemory(sysctl, native.pageSize()),
    containerMemory: () => null,
    containerSwap: () => null,
  };
}

/**
 * psutil's sums: available is what is inactive, cached or free. Cached pages there were until FreeBSD 11, laundry since
 * then.
 */
function virtualMemory(sysctl: Sysctl, pageSize: number): VirtualMemory {
  const pages = (name: string): number => (sysctl.numberIfAny(`vm.stats.vm.v_${name}_count`) ?? 0) * pageSize;
  const total = sysctl.number('hw.physmem');
  const free = pages('free');
  const inactive = pages('inactive') + pages('laundry');
  const cached = pages('cache');
  const available = Math.min(total, inactive + cached + free);
  return {
    ...uncountedMemory,
    total,
    available,
    percent: percentOf(total - available, total),
    used: total - available,
    free,
    active: pages('active'),
    inactive,
    buffers: sysctl.numberIfAny('vfs.bufspace'),
    cached,
    shared: sharedMemory(sysctl, pageSize),
    wired: pages('wire'),
  };
}

function sharedMemory(sysctl: Sysctl, pageSize: number): number | null {
  const bytes = sysctl.named('vm.vmtotal');
  // FreeBSD 11 counts in 32 bits, which overflow at some terabytes: it is not asked.
  if (bytes.length < vmtotal.size) return null;
  const { virtualShared, realShared } = decode(vmtotal, bytes);
  return (virtualShared + realShared) * pageSize;
}

function swapMemory(sysctl: Sysctl, pageSize: number): SwapMemory {
  const devices = [...swapDevices(sysctl)];
  const sum = (of: 'pages' | 'used'): number => devices.reduce((all, device) => all + device[of], 0) * pageSize;
  const [total, used] = [sum('pages'), sum('used')];
  const moved = (name: string): number | null => {
    const count = sysctl.numberIfAny(`vm.stats.vm.v_${name}`);
    return count === null ? null : count * pageSize;
  };
  return {
    total,
    used,
    free: total - used,
    percent: percentOf(used, total),
    sin: moved('swappgsin'),
    sout: moved('swappgsout'),
  };
}

/** vm.swap_info.N, until there is none of that number. */
function* swapDevices(sysctl: Sysctl): Generator<{ pages: number; used: number }> {
  for (let index = 0; ; index++) {
    const bytes = ifAny(() => sysctl.named('vm.swap_info', index));
    if (bytes === null) return;
    yield bytes.length < xswdev.size ? decode(xswdev11, bytes) : decode(xswdev, bytes);
  }
}
