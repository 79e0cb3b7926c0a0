import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributeNames } from '../packages/core/src/attributes.js';
import { callChecks } from './contract/calls.js';
import { lacking } from './contract/lacking.js';
import { checked } from './platforms/checked.js';
import { page } from './platforms/page.js';

const home = join(import.meta.dirname, '..');

test('docs/platforms.md is what the contract holds', async () => {
  await expect(page()).toMatchFileSnapshot(join(home, 'docs/platforms.md'));
});

test('every system is looked at by a script that there is', () => {
  const { scripts } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { scripts: object };
  for (const { script } of checked) expect(scripts).toHaveProperty([script]);
});

test('what a system lacks is a call or an attribute that there is', () => {
  const known = new Set([...Object.keys(callChecks).map((name) => `${name}()`), ...attributeNames]);
  const unknown = Object.values(lacking)
    .flat()
    .filter((name) => !known.has(name.replace(/\.\w+$/, '')));
  expect(unknown).toEqual([]);
});
