import type { Battery } from '../../model/sensors.js';
import { followLink, numberIn, readAttributes } from './driver-files.js';
import type { Attributes } from './driver-files.js';
import { listNames } from './files.js';
import type { Files } from './files.js';

const FOLDER = 'sys/class/power_supply';

const wanted = /^(type|scope|online|status|capacity|(energy|charge)_(now|full)|(power|current|time_to_empty)_now)$/;

/** Documentation/ABI/testing/sysfs-class-power of the kernel: µWh and µW, or µAh and µA; seconds. */
export async function readBatteries(files: Files): Promise<Battery[]> {
  const read = listNames(files, FOLDER).map(async (name): Promise<[string, Attributes]> => {
    return [name, await readAttributes(files, followLink(files, `${FOLDER}/${name}`), wanted)];
  });
  // The battery of a mouse and the charger of a tablet are none of ours.
  const supplies = (await Promise.all(read)).filter(([, supply]) => supply.get('scope')?.trim() !== 'Device');
  const onMains = isOnMains(supplies.map(([, supply]) => supply));
  return supplies
    .filter(([, supply]) => supply.get('type')?.trim() === 'Battery')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, supply]) => batteryOf(name, supply, onMains) ?? []);
}

/** Whether a charger of any kind gives current: `Mains`, `USB`, `Wireless`. 2 is one whose voltage can be chosen. */
function isOnMains(supplies: readonly Attributes[]): boolean | null {
  const chargers = supplies.filter((supply) => !/^(Battery|UPS)$/.test(supply.get('type')?.trim() ?? ''));
  const online = chargers.map((supply) => numberIn(supply, 'online')).filter((value) => value !== null);
  return online.length === 0 ? null : online.some((value) => value > 0);
}

/** null for an empty bay. */
function batteryOf(name: string, supply: Attributes, onMains: boolean | null): Battery | null {
  const percent = percentOf(supply);
  if (percent === null) return null;
  const status = statusOf(supply);
  const powerPlugged = onMains ?? pluggedBy(status);
  return { percent, secsleft: powerPlugged === true ? Infinity : secondsLeft(supply), powerPlugged, name, status };
}

/** Finer than `capacity`, which is whole. A worn battery may hold more than its driver thought last time. */
function percentOf(supply: Attributes): number | null {
  const [now, full] = pair(supply, 'energy_now', 'energy_full') ?? pair(supply, 'charge_now', 'charge_full') ?? [];
  return full === undefined || full <= 0 ? numberIn(supply, 'capacity') : Math.min(100, (now! / full) * 100);
}

/** Some drivers count what flows out of the battery as negative. */
function secondsLeft(supply: Attributes): number | null {
  const [now, flow] = pair(supply, 'energy_now', 'power_now') ?? pair(supply, 'charge_now', 'current_now') ?? [];
  if (flow !== undefined && flow !== 0) return Math.trunc((now! / Math.abs(flow)) * 3600);
  const told = numberIn(supply, 'time_to_empty_now');
  return told !== null && told >= 0 ? told : null;
}

/** Two figures of the same unit. */
function pair(supply: Attributes, first: string, second: string): [number, number] | null {
  const [a, b] = [numberIn(supply, first), numberIn(supply, second)];
  return a === null || b === null ? null : [a, b];
}

function statusOf(supply: Attributes): Battery['status'] {
  const status = supply.get('status')?.trim().toLowerCase();
  return statuses.find((each) => each === status) ?? null;
}

const statuses = ['charging', 'discharging', 'full', 'not charging'] as const;

function pluggedBy(status: Battery['status']): boolean | null {
  if (status === 'discharging') return false;
  return status === 'charging' || status === 'full' ? true : null;
}
