import type { Native } from '@sysu/native';
import type { AbilityBackend } from '../../model/ability.js';
import { cgroupAbility } from './ability-cgroup.js';
import { delayAccounting, ptraceScope, sessionRecords, socketDiagnosis } from './ability-kernel.js';
import { addon, cpuClocks, exitCodes, pidfds, pidfs } from './ability-pidfd.js';
import { hiddenProcesses, privileges } from './ability-privileges.js';
import type { Files } from './files.js';

/** `native` is null where the machine is another one, of which there are files alone. */
export function abilityCalls(files: Files, native: Native | null): AbilityBackend {
  return {
    abilities: async () => [
      addon(native),
      privileges(files),
      hiddenProcesses(files),
      ptraceScope(files),
      pidfds(native),
      pidfs(native),
      await exitCodes(native),
      cpuClocks(native),
      delayAccounting(files),
      socketDiagnosis(native, files.constants.bigEndian),
      cgroupAbility(files),
      sessionRecords(files),
    ],
  };
}
