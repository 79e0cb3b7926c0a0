import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Issues of psutil that its users met on Linux, by what they are about. Of each there is a test that names it, with the
 * behaviour that we have.
 */
const issues: Record<string, number[]> = {
  speed: [978, 1061, 1751, 2200],
  refusals: [280, 883, 1264, 1407],
  containers: [1011, 1122, 2076, 2100],
  'memory of one process': [744, 753, 2107],
  'shares of a CPU': [67, 131, 332, 1095, 1198, 1330, 2193],
  'pids that are used again': [2888, 2895, 2899, 2910],
  'clocks that are set': [711, 1724, 2031, 2521, 2526],
  'a /proc that hides': [539, 2026, 2167, 2528],
  sockets: [150, 197, 201, 497, 572, 623, 675, 766, 1611, 1900, 2464],
  sensors: [1009, 1101, 1238, 1323, 1902],
  people: [555, 2300, 2470, 2597, 2877],
  'mounts that do not answer': [1931, 2109],
  waiting: [445, 2705, 2712],
  threads: [613, 687, 1559],
  'groups, sessions and trees': [321, 697, 2533, 2534, 2542, 2573],
  'clock rates': [1493, 1973, 2023, 2049, 2069, 2087, 2333, 2512, 2628],
  zombies: [754, 1044, 2284, 2288, 2793],
  'names and command lines': [628, 634, 639, 734, 1040, 1179],
  'processes that end while they are read': [130, 503, 1014, 1021, 2150, 2418, 2514],
  links: [466, 717, 759, 1940],
  disks: [767, 802, 965, 1305, 1313, 1321, 1354, 1665, 1684],
  interfaces: [248, 435, 436, 708, 797, 1279, 2050, 2095, 2732],
  mappings: [319, 369, 1222, 1627, 2496, 2560],
  memory: [313, 722, 887, 1010, 1915, 2809],
  CPUs: [200, 614, 1055, 1620, 2254, 2770],
  'times that go back': [392, 645, 940, 973, 1210, 2455],
  'input and output': [275, 1004, 1357],
  settings: [443, 513, 522, 956, 1760, 2871],
  terminals: [2830],
};

const folder = import.meta.dirname;
const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file !== 'psutil-issues.test.ts')
  .map((file) => readFileSync(join(folder, file), 'utf8'));
const named = new Set(tests.flatMap((text) => Array.from(text.matchAll(/#(\d+)/g), ([, number]) => Number(number))));

test.each(Object.entries(issues))('%s: each has its test', (_what, numbers) => {
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter((number) => !named.has(number))).toEqual([]);
});

test('no issue stands in two rows', () => {
  const all = Object.values(issues).flat();
  expect(all.filter((number, i) => all.indexOf(number) !== i)).toEqual([]);
});
