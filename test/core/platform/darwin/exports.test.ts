import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MadeUpMac } from './made-up-mac.js';

const native = join(import.meta.dirname, '../../../../packages/native');
const textOf = (file: string): string => readFileSync(join(native, file), 'utf8');

// The compiler holds the one that is made up to the types.
test('the addon exports what its types say', () => {
  const exported = Array.from(textOf('src/darwin/exports.cc').matchAll(/\{"(\w+)", Entry/g), ([, name]) => name);
  const typed = Object.getOwnPropertyNames(MadeUpMac.prototype).filter((name) => name !== 'constructor');
  expect(exported).toEqual(typed.toSorted());
});

test('every source is built', () => {
  const sources = readdirSync(join(native, 'src/darwin')).filter((file) => file.endsWith('.cc'));
  const named = Array.from(textOf('binding.gyp').matchAll(/'src\/darwin\/(\w+\.cc)'/g), ([, file]) => file);
  expect(named).toEqual(sources.toSorted());
});
