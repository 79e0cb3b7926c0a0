import type {
  Battery,
  CpuTimes,
  LoadAverage,
  Shortage,
  Stall,
  SwapMemory,
  Temperature,
  VirtualMemory,
} from '@sysu/core';
import type { IoRates, IoTotals } from '../state/io.js';
import type { TopSample } from '../state/sample.js';
import { flag, list, Malformed, named, nullable, number, object, parsed, text, time } from './checks.js';
import type { Check } from './checks.js';

/** What a recording keeps of a machine at one time: all that the screens show above its table. */
export type Machine = Omit<TopSample, 'records' | 'tasks' | 'disks' | 'nics'>;

const maybe = nullable(number);

const stall = object<Stall>({ average10: number, average60: number, average300: number, total: number });
const shortage = nullable(object<Shortage>({ some: stall, full: nullable(stall) }));

const memory = object<VirtualMemory>({
  total: number,
  available: number,
  percent: number,
  used: number,
  free: number,
  active: maybe,
  inactive: maybe,
  buffers: maybe,
  cached: maybe,
  shared: maybe,
  slab: maybe,
  wired: maybe,
  dirty: maybe,
  writeback: maybe,
  hugetlb: maybe,
  hugetlbFree: maybe,
  commitLimit: maybe,
  committed: maybe,
  lowTotal: maybe,
  lowFree: maybe,
  highTotal: maybe,
  highFree: maybe,
  zswap: maybe,
  zswapped: maybe,
  zram: maybe,
  zramStored: maybe,
});

const times = object<CpuTimes>({
  user: number,
  system: number,
  idle: number,
  nice: maybe,
  iowait: maybe,
  irq: maybe,
  softirq: maybe,
  steal: maybe,
  guest: maybe,
  guestNice: maybe,
});

const temperature = object<Temperature>({
  label: nullable(text),
  current: maybe,
  high: maybe,
  critical: maybe,
  min: maybe,
  max: maybe,
  crit: maybe,
  sensor: text,
  chip: text,
  device: nullable(text),
});

const statuses: readonly (string | null)[] = ['charging', 'discharging', 'full', 'not charging', null];

const battery = object<Battery>({
  percent: number,
  secsleft: maybe,
  powerPlugged: nullable(flag),
  name: text,
  status: (value) => {
    if (!statuses.includes(value as string | null)) throw new Malformed('a battery that does something unknown');
    return value as Battery['status'];
  },
});

const load: Check<LoadAverage> = (value) => {
  const all = list(number)(value);
  if (all.length !== 3) throw new Malformed('a load of other than 3 numbers');
  return all as LoadAverage;
};

const ioRates = object<IoRates>({ readRate: maybe, writeRate: maybe });
const io = object<IoTotals>({ total: ioRates, current: ioRates, isWaitCounted: nullable(flag) });

const checks: { readonly [K in keyof Machine]: Check<Machine[K]> } = {
  time,
  elapsed: maybe,
  lost: number,
  cpuPercent: maybe,
  cpuTimesPercent: nullable(times),
  cpuPercentPerCpu: list(maybe),
  disk: nullable(named(maybe)) as Check<Machine['disk']>,
  nic: nullable(named(maybe)) as Check<Machine['nic']>,
  memory,
  swap: object<SwapMemory>({ total: number, used: number, free: number, percent: number, sin: maybe, sout: maybe }),
  load: nullable(load),
  pressure: object<TopSample['pressure']>({ cpu: shortage, memory: shortage, io: shortage }),
  uptime: maybe,
  hostname: nullable(text),
  temperatures: named(list(temperature)),
  batteries: list(battery),
  io: nullable(io),
};

const checkMachine = object<Machine>(checks);

/** As a line of JSON. */
export function machineLine(sample: TopSample): string {
  const names = Object.keys(checks) as (keyof Machine)[];
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, sample[name]])));
}

/** Throws Malformed. */
export function machineFrom(line: string): Machine {
  return checkMachine(parsed(line));
}
