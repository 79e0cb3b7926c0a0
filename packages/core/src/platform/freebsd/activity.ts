import type { BsdNative } from '@sysu/native';
import type { ActivityBackend } from '../../model/activity.js';
import { decode } from '../layout.js';
import { vmtotal } from './layouts-machine.js';
import type { Sysctl } from '../bsd/sysctl.js';

export function activityCalls(
  native: BsdNative,
  sysctl: Sysctl,
): Omit<ActivityBackend, 'pressure' | 'setDelayAccounting'> {
  const count = (name: string): number | null => sysctl.numberIfAny(`vm.stats.${name}`);
  const bytes = (name: string): number | null => {
    const pages = count(name);
    return pages === null ? null : pages * native.pageSize();
  };
  return {
    activity: () => {
      const totals = sysctl.named('vm.vmtotal');
      const known = totals.length >= vmtotal.size ? decode(vmtotal, totals) : null;
      return {
        running: known?.running ?? null,
        blocked: known?.blocked ?? null,
        forks: count('vm.v_forks'),
        interrupts: count('sys.v_intr'),
        ctxSwitches: count('sys.v_swtch'),
        pagedIn: bytes('vm.v_vnodepgsin'),
        pagedOut: bytes('vm.v_vnodepgsout'),
        swappedIn: bytes('vm.v_swappgsin'),
        swappedOut: bytes('vm.v_swappgsout'),
      };
    },
    pageSize: () => native.pageSize(),
    delayAccounting: () => null,
  };
}
