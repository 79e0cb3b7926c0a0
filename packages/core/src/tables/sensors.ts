import type { AnyField, Table } from '../field.js';
import type { Battery, Fan, Temperature } from '../model/sensors.js';
import * as unit from '../units.js';
import { column } from './column.js';

/** A thermometer, a fan or a battery. `name` is that of the chip, or of the battery. */
export type SensorRecord =
  | { kind: 'temperature'; name: string; reading: Temperature }
  | { kind: 'fan'; name: string; reading: Fan }
  | { kind: 'battery'; name: string; reading: Battery };

function ofTemperature(
  name: string,
  title: string,
  shown: 'current' | 'high' | 'critical' | 'min' | 'max' | 'crit',
  doc: string,
): AnyField<SensorRecord> {
  return column(name, title, unit.degrees, doc, ({ kind, reading }) =>
    kind === 'temperature' ? reading[shown] : null,
  );
}

function ofDevice(name: 'label' | 'sensor' | 'chip' | 'device', title: string, doc: string): AnyField<SensorRecord> {
  return column(name, title, unit.text, doc, ({ kind, reading }) => (kind === 'battery' ? null : reading[name]));
}

export const sensorTable: Table<SensorRecord> = {
  name: 'sensors',
  fields: [
    column('kind', 'KIND', unit.text, 'temperature, fan or battery.', ({ kind }) => kind),
    column(
      'name',
      'NAME',
      unit.text,
      'Name of the chip, such as coretemp or nvme, or of the battery.',
      ({ name }) => name,
    ),
    ofDevice('label', 'LABEL', 'What it measures, in the words of its driver.'),
    ofTemperature('temperature', 'TEMP', 'current', 'Degrees, Celsius unless asked for otherwise.'),
    ofTemperature('high', 'HIGH', 'high', 'From here on it is too hot: max, or crit where the device tells no max.'),
    ofTemperature(
      'critical',
      'CRITICAL',
      'critical',
      'From here on it takes harm: crit, or max where it tells no crit.',
    ),
    ofTemperature('min', 'MIN', 'min', 'The lower limit that the device tells.'),
    ofTemperature('max', 'MAX', 'max', 'The upper limit that the device tells.'),
    ofTemperature('crit', 'CRIT', 'crit', 'The critical limit that the device tells.'),
    column('rpm', 'RPM', unit.count, 'Revolutions of a fan in a minute.', ({ kind, reading }) =>
      kind === 'fan' ? reading.current : null,
    ),
    column('minRpm', 'MIN-RPM', unit.count, 'Below that a fan is too slow.', ({ kind, reading }) =>
      kind === 'fan' ? reading.min : null,
    ),
    column('percent', 'CHARGE', unit.percent, 'Charge of a battery, of what it can hold today.', ({ kind, reading }) =>
      kind === 'battery' ? reading.percent : null,
    ),
    column('secsleft', 'LEFT', unit.seconds, 'Until it is empty; unlimited on mains power.', ({ kind, reading }) =>
      kind === 'battery' ? reading.secsleft : null,
    ),
    column('status', 'STATUS', unit.text, 'What the battery is doing.', ({ kind, reading }) =>
      kind === 'battery' ? reading.status : null,
    ),
    column('powerPlugged', 'MAINS', unit.yesNo, 'Whether the machine is on mains power.', ({ kind, reading }) =>
      kind === 'battery' ? reading.powerPlugged : null,
    ),
    ofDevice('sensor', 'SENSOR', 'Names it among those of its chip: temp1.'),
    ofDevice('chip', 'CHIP', 'Names the chip until the next boot: hwmon3.'),
    ofDevice('device', 'DEVICE', 'Where the device is attached, below /sys.'),
  ],
  standard: ['name', 'label', 'temperature', 'high', 'critical', 'rpm', 'percent', 'secsleft'],
  key: null,
};
