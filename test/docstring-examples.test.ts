import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import * as core from '@sysu/core';
import { afterAll, describe, expect, test } from 'vitest';
import { entriesOf } from './reference-page.js';
import { parseSample, shapeError } from './sample-shape.js';

const entries = entriesOf(readFileSync(join(import.meta.dirname, '../docs/reference.md'), 'utf8'));
const started: core.Popen[] = [];

/** That which examples start, to be ended afterwards. */
class Popen extends core.Popen {
  constructor(...args: ConstructorParameters<typeof core.Popen>) {
    super(...args);
    started.push(this);
  }
}

afterAll(() => Promise.all(started.map((child) => child[Symbol.asyncDispose]())));

type Run = (...scope: unknown[]) => Promise<void>;
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (...words: string[]) => Run;

/** Runs an example: the line that ends with `// sample` is what it shows. */
async function run(example: string): Promise<{ shown: unknown; sample: string }> {
  const [line = '', code = '', sample = ''] = /^(.*?);? \/\/ (.*)$/m.exec(example) ?? [];
  const shows = code.includes('console.log(') ? `${code};` : `console.log(${code});`;
  const shown: unknown[] = [];
  const scope = { ...core, Popen, console: { log: (value: unknown) => void shown.push(value) } };
  await new AsyncFunction(
    ...Object.keys(scope),
    example.replace(line, () => shows),
  )(...Object.values(scope));
  expect(shown.length, 'it shows something').toBeGreaterThan(0);
  return { shown: shown[0], sample };
}

describe.runIf(core.LINUX)('the example of', () => {
  const calls = entries.filter(({ isCall }) => isCall);
  test('more than a hundred calls is on the page', () => expect(calls.length).toBeGreaterThan(100));

  test.each(calls.map((call) => [call.title, call.example] as const))('%s works', async (_title, example) => {
    expect(example, 'it has an example').not.toBeNull();
    const { shown, sample } = await run(example!);
    expect(shapeError(shown, parseSample(sample)), inspect(shown)).toBeNull();
  });
});

test.each([
  ['a number', '1', "'1'"],
  ['a missing property', '{ a: 1 }', '{ a: 1, b: 2 }'],
  ['one too many', '{ a: 1, b: 2 }', '{ a: 1 }'],
  ['a wrong element', "[1, 'a']", '[1, ...]'],
  ['another length', '[1, 2, 3]', '[1, 2]'],
  ['null', 'null', '1'],
])('%s that the sample has not is an error', (_what, value, sample) => {
  expect(shapeError(parseSample(value)[0], parseSample(sample))).not.toBeNull();
});
