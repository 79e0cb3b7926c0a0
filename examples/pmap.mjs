// What a process has mapped into its memory: pmap.mjs [PID]
import { Process, units } from '@sysu/core';

const target = new Process(Number(process.argv[2] ?? process.pid));
// A name can hold anything, also what moves the cursor.
const safe = (text) => text.replaceAll(/\p{C}/gu, '?');
const bytes = (value) => units.bytes.format(value, 0).padStart(10);

console.log(`${target.pid}: ${safe(target.cmdline().join(' '))}`);
console.log(`${'ADDRESS'.padEnd(27)} ${'RSS'.padStart(10)} ${'PSS'.padStart(10)} PERMS MAPPING`);
let resident = 0;
for (const { addr, rss, pss, perms, path } of await target.memoryMaps({ grouped: false })) {
  console.log(addr.padEnd(27), bytes(rss), bytes(pss), perms.padEnd(5), safe(path));
  resident += rss;
}
console.log('Total'.padEnd(27), bytes(resident));
