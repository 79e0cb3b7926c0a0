import type { DarwinNative } from '@sysu/native';
import type { Ability } from '../../model/ability.js';
import { refusal } from '../error-codes.js';
import { procTaskinfo } from './layouts-processes.js';
import { procPidInfo } from './process-calls.js';

const PROC_PIDTASKINFO = 4; // of sys/proc_info.h
const LAUNCHD = 1;

export function abilitiesOf(native: DarwinNative): Ability[] {
  return [processesOfOthers(native)];
}

/** launchd(8) is always somebody else's, unless we are root. */
function processesOfOthers(native: DarwinNative): Ability {
  const refused = refusal(() => procPidInfo(native, LAUNCHD, PROC_PIDTASKINFO, procTaskinfo));
  return {
    name: 'processesOfOthers',
    state: refused === null ? 'ok' : 'limited',
    found: refused === null ? 'proc_pidinfo tells of launchd' : `proc_pidinfo of launchd: ${refused}`,
    meaning: 'memory, CPU time, files and sockets of the processes of other users',
    columns: refused === null ? [] : ['cpu', 'cpuTime', 'rss', 'vms', 'threads', 'args', 'cwd'],
    remedy: refused === null ? null : 'run it as root (sudo)',
  };
}
