import type { Fan, Temperature } from '../../model/sensors.js';
import { numberIn, readAttributes } from './driver-files.js';
import type { Attributes } from './driver-files.js';
import type { Files } from './files.js';
import { listChips } from './hwmon-chips.js';
import type { Chip } from './hwmon-chips.js';
import { celsius, temperature } from './temperature.js';

/** With the name of the chip. */
type Named<T> = [name: string, reading: T];

export function readTemperatures(files: Files): Promise<Named<Temperature>[]> {
  return readChips(files, /^(name|temp\d+_(input|label|fault|min|max|crit))$/, (attributes, sensor, chip) => {
    const of = (name: string): number | null => celsius(numberIn(attributes, `${sensor}_${name}`));
    return temperature({
      label: labelOf(attributes, sensor),
      current: isBroken(attributes, sensor) ? null : of('input'),
      min: of('min'),
      max: of('max'),
      crit: of('crit'),
      sensor,
      chip: chip.id,
      device: chip.device,
    });
  });
}

export function readFans(files: Files): Promise<Named<Fan>[]> {
  return readChips(files, /^(name|fan\d+_(input|label|fault|min))$/, (attributes, sensor, chip) => ({
    label: labelOf(attributes, sensor),
    current: isBroken(attributes, sensor) ? null : numberIn(attributes, `${sensor}_input`),
    min: numberIn(attributes, `${sensor}_min`),
    sensor,
    chip: chip.id,
    device: chip.device,
  }));
}

/** The sensors of every chip that have a value just now. */
async function readChips<T>(
  files: Files,
  wanted: RegExp,
  readingOf: (attributes: Attributes, sensor: string, chip: Chip) => T,
): Promise<Named<T>[]> {
  const read = listChips(files).map(async (chip) => {
    const attributes = await readAttributes(files, chip.folder, wanted);
    const name = attributes.get('name')?.trim() || chip.id;
    return sensorsIn(attributes).map((sensor): Named<T> => [name, readingOf(attributes, sensor, chip)]);
  });
  return (await Promise.all(read)).flat();
}

/** temp2 before temp10. */
function sensorsIn(attributes: Attributes): string[] {
  return [...attributes.keys()]
    .filter((name) => name.endsWith('_input') && numberIn(attributes, name) !== null)
    .map((name) => name.slice(0, -'_input'.length))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
}

function labelOf(attributes: Attributes, sensor: string): string | null {
  return attributes.get(`${sensor}_label`)?.trim() || null;
}

function isBroken(attributes: Attributes, sensor: string): boolean {
  return numberIn(attributes, `${sensor}_fault`) === 1;
}
