// Ends every process of one name, and says so if one outlives it: killall.mjs NAME
import { AccessDenied, NoSuchProcess, processIter, waitProcs } from '@sysu/core';

const name = process.argv[2];
if (name === undefined) {
  console.error('usage: killall.mjs NAME');
  process.exit(2);
}

const asked = [];
for await (const each of processIter({ attrs: ['name'] })) {
  if (each.name() !== name || each.pid === process.pid) continue;
  try {
    // To this very process, and to none that has its pid by now.
    each.terminate();
    asked.push(each);
  } catch (error) {
    if (!(error instanceof AccessDenied || error instanceof NoSuchProcess)) throw error;
    console.error(error.message);
  }
}

const [gone, alive] = await waitProcs(asked, { timeout: 3 });
for (const { pid } of gone) console.log(`${name} (${pid}) ended`);
for (const { pid } of alive) console.error(`${name} (${pid}) does not end`);
process.exitCode = gone.length > 0 && alive.length === 0 ? 0 : 1;
