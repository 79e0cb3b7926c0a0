import { version } from '@sysu/native';
import type { WindowsNative } from '@sysu/native';
import type { Ability, AbilityBackend } from '../../model/ability.js';
import { codeOf } from '../error-codes.js';
import { disksOf } from './disk-io.js';
import { sessionsOf } from './sessions.js';

export function abilityCalls(native: WindowsNative): AbilityBackend {
  return {
    abilities: async () => [
      addon(),
      privileges(native),
      diskCounters(native),
      await performanceCounters(native),
      sessions(native),
    ],
  };
}

function addon(): Ability {
  return {
    name: 'addon',
    state: 'ok',
    found: `@sysu/native ${version()} is loaded`,
    meaning: 'System calls that Node.js lacks: nearly all that is known here.',
    columns: [],
    remedy: null,
  };
}

function privileges(native: WindowsNative): Ability {
  const isHeld = native.enableDebugPrivilege();
  return {
    name: 'privileges',
    state: isHeld ? 'ok' : 'limited',
    found: isHeld ? 'SeDebugPrivilege is held' : 'SeDebugPrivilege is not held',
    meaning: 'Command lines, users, folders, files and environments of processes of other users.',
    columns: 'args command cwd environ exe user fds uss'.split(' '),
    remedy: isHeld ? null : 'run as administrator',
  };
}

function diskCounters(native: WindowsNative): Ability {
  const disks = disksOf(native);
  return {
    name: 'disk counters',
    state: disks.size > 0 ? 'ok' : 'missing',
    found: disks.size > 0 ? [...disks.keys()].join(' ') : 'no disk counts what it does',
    meaning: 'What disks have read and written.',
    columns: [],
    remedy: disks.size > 0 ? null : 'diskperf -y as administrator',
  };
}

async function performanceCounters(native: WindowsNative): Promise<Ability> {
  const about = { name: 'performance counters', meaning: 'The load average.', columns: ['load1', 'load5', 'load15'] };
  try {
    const waiting = await native.processorQueueLength();
    return { ...about, state: 'ok', found: `${waiting} threads wait for a processor`, remedy: null };
  } catch (error) {
    const found = `\\System\\Processor Queue Length: ${codeOf(error)}`;
    return { ...about, state: 'missing', found, remedy: 'lodctr /R as administrator makes them anew' };
  }
}

function sessions(native: WindowsNative): Ability {
  const about = { name: 'sessions', meaning: 'Who is logged in.', columns: [], remedy: null };
  try {
    const users = sessionsOf(native);
    return { ...about, state: 'ok', found: `${users.length} with a user` };
  } catch (error) {
    return { ...about, state: 'missing', found: `WTSEnumerateSessions: ${codeOf(error)}` };
  }
}
