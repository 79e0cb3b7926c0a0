import { load } from '@sysu/native';
import type { BsdNative, DarwinNative, FreebsdNative, Native, SunosNative, WindowsNative } from '@sysu/native';
import { Unsupported } from '../errors.js';
import type { Backend } from './backend.js';
import { thisMac } from './darwin/index.js';
import { defineBackend } from './define.js';
import { freebsdMachine } from './freebsd/index.js';
import { machineBelow, machineFrom, thisMachine } from './linux/index.js';
import { netbsdMachine } from './netbsd/index.js';
import { openbsdMachine } from './openbsd/index.js';
import { solarisMachine } from './sunos/index.js';
import { windowsMachine } from './windows/index.js';

// The one place that asks what we run on.
const { platform, arch } = process;

/** psutil's constants for the system we run on. */
export const LINUX: boolean = platform === 'linux';
export const WINDOWS: boolean = platform === 'win32';
export const MACOS: boolean = platform === 'darwin';
/** The same, as psutil called it before 5.4.7. */
export const OSX: boolean = MACOS;
export const FREEBSD: boolean = platform === 'freebsd';
export const OPENBSD: boolean = platform === 'openbsd';
export const NETBSD: boolean = platform === 'netbsd';
export const BSD: boolean = FREEBSD || OPENBSD || NETBSD;
export const SUNOS: boolean = platform === 'sunos';
export const AIX: boolean = platform === 'aix';
export const POSIX: boolean = !WINDOWS;

const addon = (): unknown => load(`${platform}-${arch}`);

const machines: Partial<Record<NodeJS.Platform, () => Backend>> = {
  darwin: () => thisMac(addon() as DarwinNative),
  freebsd: () => freebsdMachine(addon() as FreebsdNative),
  linux: () => thisMachine(addon() as Native),
  netbsd: () => netbsdMachine(addon() as BsdNative),
  openbsd: () => openbsdMachine(addon() as BsdNative),
  sunos: () => solarisMachine(addon() as SunosNative, new Uint8Array(Uint16Array.of(1).buffer)[0] === 0),
  win32: () => windowsMachine(addon() as WindowsNative),
};

let own: Backend | undefined;

/** The machine we run on; the same object at each call. */
export function ownBackend(): Backend {
  return (own ??= machines[platform]?.() ?? defineBackend(platform, { figures: new Set() }));
}

/** Ends this process by the addon, where that is loaded already and can: then it does not return. */
export function endAtOnce(code: number): void {
  try {
    own?.exit(code);
  } catch {
    // There is no such call here.
  }
}

/** The Linux machine whose proc, sys, etc and run lie below a folder. */
export function backendBelow(root: string): Backend {
  if (platform !== 'linux') throw new Unsupported('createSystem({ root })', `on ${platform}`);
  return machineBelow(addon() as Native, root);
}

/** The Linux machine that a machine file describes, on any system. */
export function backendFrom(machineFile: string): Backend {
  return machineFrom(machineFile);
}
