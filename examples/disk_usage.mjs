// The space of every mounted disk.
import { TimeoutExpired, diskPartitions, diskUsage, units } from '@sysu/core';

const bytes = (value) => units.bytes.format(value, 0).padStart(9);

console.log('DEVICE                   TOTAL      USED      FREE  USE%  TYPE     MOUNTED ON');
for (const { device, mountpoint, fstype } of diskPartitions()) {
  console.log(device.padEnd(20), await space(mountpoint), fstype.padEnd(8), mountpoint);
}

async function space(mountpoint) {
  try {
    const { total, used, free, percent } = await diskUsage(mountpoint);
    return `${bytes(total)} ${bytes(used)} ${bytes(free)} ${percent.toFixed(1).padStart(5)} `;
  } catch (error) {
    // Its server does not answer, or we may not go there: the others are shown nevertheless.
    return (error instanceof TimeoutExpired ? 'no answer' : error.code).padStart(36);
  }
}
