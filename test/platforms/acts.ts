import { freebsdMachine } from '../../packages/core/src/platform/freebsd/index.js';
import { thisMac } from '../../packages/core/src/platform/darwin/index.js';
import type { Backend } from '../../packages/core/src/platform/backend.js';
import { thisMachine } from '../../packages/core/src/platform/linux/index.js';
import { netbsdMachine } from '../../packages/core/src/platform/netbsd/index.js';
import { openbsdMachine } from '../../packages/core/src/platform/openbsd/index.js';
import { solarisMachine } from '../../packages/core/src/platform/sunos/index.js';
import { windowsMachine } from '../../packages/core/src/platform/windows/index.js';
import { MadeUpKernel } from '../core/platform/freebsd/made-up.js';
import { MadeUpMac } from '../core/platform/darwin/made-up-mac.js';
import { MadeUpNetbsd } from '../core/platform/netbsd/made-up.js';
import { MadeUpOpenbsd } from '../core/platform/openbsd/made-up.js';
import { solaris } from '../core/platform/sunos/solaris.js';
import { capturedMachine } from '../core/platform/windows/captured-machine.js';
import { native } from '../native/addon.js';

/** What changes a process or waits for it, and the services of Windows: by the call that a backend has for it. */
const calls: Readonly<Record<string, keyof Backend>> = {
  'Process.sendSignal()': 'signal',
  'Process.wait()': 'waitExit',
  'Process.nice(value)': 'setNice',
  'Process.ionice(class, value)': 'setIonice',
  'Process.rlimit()': 'rlimit',
  'Process.rlimit(resource, limits)': 'setRlimit',
  'Process.cpuAffinity(cpus)': 'setCpuAffinity',
  'Process.numHandles()': 'numHandles',
  'exec()': 'exec',
  'winServiceIter()': 'winServices',
  'winServiceGet()': 'winServiceGet',
};

const backends: readonly Backend[] = [
  thisMachine(native),
  windowsMachine(capturedMachine({ enableDebugPrivilege: () => true })),
  thisMac(new MadeUpMac()),
  freebsdMachine(new MadeUpKernel()),
  openbsdMachine(new MadeUpOpenbsd()),
  netbsdMachine(new MadeUpNetbsd()),
  solarisMachine(solaris, true),
];

/** For each act, whether Linux, Windows, macOS, FreeBSD, OpenBSD, NetBSD and Solaris have it. */
export const acts: readonly (readonly [call: string, isThere: readonly boolean[]])[] = Object.entries(calls).map(
  ([call, name]) => [call, backends.map((backend) => Object.hasOwn(backend, name))],
);
