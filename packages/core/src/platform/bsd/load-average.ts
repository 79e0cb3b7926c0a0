import type { LoadAverage } from '../../model/cpu.js';
import { decode } from '../layout.js';
import { loadavg } from './layouts.js';
import type { Sysctl } from './sysctl.js';

export function loadAverage(sysctl: Sysctl): LoadAverage {
  const { one, five, fifteen, scale } = decode(loadavg, sysctl.named('vm.loadavg'));
  return [one / scale, five / scale, fifteen / scale];
}
