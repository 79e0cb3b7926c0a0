// All that is known of one process: procinfo.mjs [PID]
import * as sysu from '@sysu/core';
import { AccessDenied, NoSuchProcess, Process, Unsupported } from '@sysu/core';

const target = new Process(Number(process.argv[2] ?? process.pid));
// In one sweep; what is refused is null. The environment may hold secrets.
const attributes = [...Process.attrs].filter((name) => name !== 'environ' && name !== 'memoryMaps');
const known = await target.asDict(attributes);

for (const [name, value] of Object.entries(known).sort()) print(name, value);
print(
  'parents',
  target.parents().map((parent) => `${parent.name()}(${parent.pid})`),
);
print(
  'children',
  (await target.children({ recursive: true })).map(({ pid }) => pid),
);
const resources = Object.entries(sysu).filter(([name]) => /^RLIMIT_(?!INFINITY)/.test(name));
for (const [name, resource] of resources) print(name, limit(resource));

function limit(resource) {
  try {
    return target.rlimit(resource);
  } catch (error) {
    // FreeBSD's are none here: a RangeError.
    const isUnknown = error instanceof RangeError || error instanceof Unsupported;
    if (isUnknown || error instanceof AccessDenied || error instanceof NoSuchProcess) return null;
    throw error;
  }
}

function print(name, value) {
  if (value !== null) console.log(`${name.padEnd(18)} ${text(value)}`);
}

/** Lists of things one a line. */
function text(value) {
  const json = (part) => JSON.stringify(part, (_, each) => (each === Infinity ? 'unlimited' : each));
  const isLong = Array.isArray(value) && typeof value[0] === 'object';
  return isLong ? value.map(json).join(`\n${' '.repeat(19)}`) : json(value);
}
