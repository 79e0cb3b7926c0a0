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
import { cpuFrequencies } from './cpu-frequency.js';
import { diskIoCalls } from './disk-io.js';
import { interfaceList } from './interfaces.js';
import { bcachestats, clockinfo, uvmexp, vmtotal } from './layouts-machine.js';
import { mounts } from './mounts.js';
import { names } from './names.js';
import { processTable } from './process-table.js';
import { routeList } from './routes.js';
import { sensorsCalls } from './sensors.js';
import { sessions } from './sessions.js';
import { sockets } from './sockets.js';
import { tableFigures } from './table-figures.js';
import { threadOf } from './threads.js';
import { untold } from './untold.js';

// _MAXCOMLEN of sys/param.h, without the NUL.
const LONGEST_NAME = 23;

/** The machine we run on: OpenBSD 7. */
export function openbsdMachine(native: BsdNative): Backend {
  const sysctl = new Sysctl(native, names);
  const list = processTable(sysctl);
  const totalMemory = (): number => sysctl.number('hw.physmem');
  return defineBackend('openbsd', {
    untold,
    ...processCalls(native, {
      list,
      listed: tableFigures,
      asked: askedFigures(sysctl, list),
      longestName: LONGEST_NAME,
      totalMemory,
      threadOf,
    }),
    ...nicenessCalls(native, list),
    ...cpuCalls(sysctl, {
      name: 'kern.cp_time2',
      // CP_USER, CP_NICE, CP_SYS, CP_SPIN (the kernel waits for itself), CP_INTR, CP_IDLE of sys/sched.h.
      states: ['user', 'nice', 'system', 'system', 'irq', 'idle'],
      hz: () => decode(clockinfo, sysctl.named('kern.clockrate')).stathz,
    }),
    cpuFreq: async () => cpuFrequencies(sysctl),
    ...uvmCalls(native, {
      uvm: () => decode(uvmexp, sysctl.named('vm.uvmexp')),
      totals: () => decode(vmtotal, sysctl.named('vm.vmmeter')),
      total: totalMemory,
      // The pages of its buffer cache are none of those that UVM calls inactive.
      files: ({ free, inactive }) => {
        const { pages } = decode(bcachestats, sysctl.named('vfs.bcachestat'));
        return { cached: pages, available: free + inactive + pages };
      },
    }),
    ...diskCalls(() => mounts(native)),
    ...diskIoCalls(sysctl),
    ...interfaceCalls(sysctl, interfaceList),
    netRoutes: async () => routesOf(sysctl, routeList, interfaceList),
    ...connectionCalls(sockets(sysctl)),
    ...sensorsCalls(sysctl),
    ...hostCalls(sysctl, sessions),
  });
}
