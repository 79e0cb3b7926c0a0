import type { BsdNative } from '@sysu/native';
import type { ProcessSettingsBackend } from '../../model/process-settings.js';
import { callOn } from './identity.js';
import type { ListedProcess, ProcessList } from './process-list.js';

export function nicenessCalls(
  native: BsdNative,
  list: ProcessList<ListedProcess>,
): Pick<ProcessSettingsBackend, 'nice' | 'setNice'> {
  return {
    nice: (who) => callOn(list, who, 'niceness', (pid) => native.getPriority(pid)),
    setNice: (who, niceness) => callOn(list, who, 'niceness', (pid) => native.setPriority(pid, niceness)),
  };
}
