// Thermometers, fans and batteries, of this machine or of one that was written down: sensors.mjs [MACHINE-FILE]
import { createSystem, units } from '@sysu/core';

const machine = createSystem({ machineFile: process.argv[2] });
const known = (value, unit) => (value === null ? 'unknown' : `${value} ${unit}`);

for (const [chip, readings] of Object.entries(await machine.sensorsTemperatures())) {
  console.log(chip);
  for (const { label, sensor, current, high, critical } of readings) {
    const limits = `high ${known(high, '°C')}, critical ${known(critical, '°C')}`;
    console.log(`  ${(label ?? sensor).padEnd(20)} ${known(current, '°C')} (${limits})`);
  }
}
for (const [chip, fans] of Object.entries(await machine.sensorsFans())) {
  console.log(chip);
  for (const { label, sensor, current } of fans)
    console.log(`  ${(label ?? sensor).padEnd(20)} ${known(current, 'RPM')}`);
}
const batteries = await machine.sensorsBattery({ perBattery: true });
for (const { name, percent, status, secsleft } of Object.values(batteries)) {
  const left = secsleft === null ? 'unknown' : units.seconds.format(secsleft, 0);
  console.log(`${name}\n  ${percent.toFixed(1)} %, ${status ?? 'status unknown'}, left: ${left}`);
}
