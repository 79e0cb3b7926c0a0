import type { DarwinNative } from '@sysu/native';
import type { ProcessSettingsBackend } from '../../model/process-settings.js';
import type { Identities } from './identity.js';

/** Neither I/O priorities, limits nor affinity of a process can be asked for, or set, from outside. */
export function settingCalls(
  native: DarwinNative,
  identities: Identities,
): Pick<ProcessSettingsBackend, 'nice' | 'setNice'> {
  return {
    nice: (identity) => identities.call(identity, 'niceness', (pid) => native.getPriority(pid)),
    setNice: (identity, niceness) => identities.call(identity, 'niceness', (pid) => native.setPriority(pid, niceness)),
  };
}
