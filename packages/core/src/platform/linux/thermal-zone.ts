import type { Temperature } from '../../model/sensors.js';
import { followLink, numberIn, readAttributes } from './driver-files.js';
import type { Attributes } from './driver-files.js';
import { listNames } from './files.js';
import type { Files } from './files.js';
import { celsius, temperature } from './temperature.js';

const FOLDER = 'sys/class/thermal';

/** The zones of Documentation/driver-api/thermal/sysfs-api.rst of the kernel, with their type for a name. */
export async function readThermalZones(files: Files): Promise<[type: string, reading: Temperature][]> {
  const zones = listNames(files, FOLDER)
    .filter((name) => /^thermal_zone\d+$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  const read = zones.map(async (zone): Promise<[string, Temperature][]> => {
    const folder = followLink(files, `${FOLDER}/${zone}`);
    const attributes = await readAttributes(files, folder, /^(type|temp|trip_point_\d+_(type|temp))$/);
    const current = celsius(numberIn(attributes, 'temp'));
    if (current === null) return [];
    const limits = { min: null, max: tripPoint(attributes, 'hot'), crit: tripPoint(attributes, 'critical') };
    const where = { sensor: 'temp', chip: zone, device: null };
    return [[attributes.get('type')?.trim() || zone, temperature({ label: null, current, ...limits, ...where })]];
  });
  return (await Promise.all(read)).flat();
}

/** At `hot` the kernel tells the drivers, at `critical` it shuts the machine down. */
function tripPoint(attributes: Attributes, type: string): number | null {
  const point = [...attributes.keys()].find(
    (name) => name.startsWith('trip_point_') && attributes.get(name)?.trim() === type,
  );
  return point === undefined ? null : celsius(numberIn(attributes, point.replace(/_type$/, '_temp')));
}
