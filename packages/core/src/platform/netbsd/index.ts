import type { BsdNative } from '@sysu/native';
import type { Backend } from '../backend.js';
import { connectionCalls } from '../bsd/connections.js';
import { cpuCalls } from '../bsd/cpu.js';
import { diskCalls } from '../bsd/disk.js';
import { hostCalls } from '../bsd/host.js';
import { interfaceCalls } from '../bsd/interfaces.js';
import { nicenessCalls } from '../bsd/niceness.js';
import { processCalls } from '../bsd/process-calls.js';
import { routesOf } from '../bsd/routes.js';
import { Sysctl } from '../bsd/sysctl.js';
import { uvmCalls } from '../bsd/uvm.js';
import { defineBackend } from '../define.js';
import { decode } from '../layout.js';
import { askedFigures } from './asked-figures.js';
import { diskIoCalls } from './disk-io.js';
import { interfaceList } from './interfaces.js';
import { clockinfo, uvmexp, vmtotal } from './layouts-machine.js';
import { memoryMapsOf } from './memory-maps.js';
import { mounts } from './mounts.js';
import { processTable } from './process-table.js';
import { routeList } from './routes.js';
import { sessions } from './sessions.js';
import { sockets } from './sockets.js';
import { tableFigures } from './table-figures.js';
import { threadOf } from './threads.js';
import { untold } from './untold.js';

// MAXCOMLEN of sys/param.h.
const LONGEST_NAME = 16;

/** The machine we run on: NetBSD 10. */
export function netbsdMachine(native: BsdNative): Backend {
  const sysctl = new Sysctl(native);
  const list = processTable(sysctl);
  const totalMemory = (): number => sysctl.number('hw.physmem64');
  return defineBackend('netbsd', {
    untold,
    ...processCalls(native, {
      list,
      listed: tableFigures,
      asked: askedFigures(sysctl),
      longestName: LONGEST_NAME,
      totalMemory,
      threadOf,
    }),
    memoryMaps: async (pid) => memoryMapsOf(sysctl, pid),
    ...nicenessCalls(native, list),
    ...cpuCalls(sysctl, {
      name: 'kern.cp_time',
      // CP_USER, CP_NICE, CP_SYS, CP_INTR, CP_IDLE of sys/sched.h.
      states: ['user', 'nice', 'system', 'irq', 'idle'],
      hz: () => clockRate(sysctl),
    }),
    ...uvmCalls(native, {
      uvm: () => decode(uvmexp, sysctl.named('vm.uvmexp2')),
      totals: () => decode(vmtotal, sysctl.named('vm.vmmeter')),
      total: totalMemory,
      // Pages of files and programs are counted as active or inactive as well, and can be had for nothing.
      files: ({ free, filePages, programPages }) => ({
        cached: filePages + programPages,
        available: free + filePages + programPages,
      }),
    }),
    ...diskCalls(() => mounts(native)),
    ...diskIoCalls(sysctl),
    ...interfaceCalls(sysctl, interfaceList),
    netRoutes: async () => routesOf(sysctl, routeList, interfaceList),
    ...connectionCalls(sockets(sysctl)),
    ...hostCalls(sysctl, sessions),
  });
}

/** Machines without a clock of its own for statistics use the other: stathz is 0 there. */
function clockRate(sysctl: Sysctl): number {
  const { hz, stathz } = decode(clockinfo, sysctl.named('kern.clockrate'));
  return stathz === 0 ? hz : stathz;
}
