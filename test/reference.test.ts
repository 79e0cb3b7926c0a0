import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@sysu/core';
import { beforeAll, expect, test } from 'vitest';
import { run } from './run.js';
import type { Ended } from './run.js';

const home = join(import.meta.dirname, '..');
const page = readFileSync(join(home, 'docs/reference.md'), 'utf8');
// A constructor stands with its class; the other is for classes that are built on this one.
const inner = new Set(['constructor', 'exit']);
let made: Ended;
let fresh: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  const file = join(folder, 'reference.md');
  made = await run(process.execPath, [join(home, 'scripts/reference.mjs'), file]);
  fresh = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
});

test('every public name has a docstring', () => {
  expect(made.stderr).toBe('');
  expect(made.code).toBe(0);
});

test('docs/reference.md is what the built library says: node scripts/reference.mjs', () => {
  expect(page === fresh, 'docs/reference.md is stale').toBe(true);
});

test('every value that the library exports is in it', () => {
  const names = Object.keys(core);
  expect(names.length).toBeGreaterThan(100);
  const isThere = (name: string): boolean => new RegExp(`^(?:#{3,4} |\\| \`)${name}\\b`, 'm').test(page);
  expect(names.filter((name) => !isThere(name))).toEqual([]);
});

const classes = { System: core.System, Process: core.Process, Popen: core.Popen };

test.each(Object.entries(classes))('every public method of %s is in it', (name, { prototype }) => {
  const own = Object.getOwnPropertyNames(prototype).filter((method) => !inner.has(method));
  expect(own.length).toBeGreaterThan(4);
  const isThere = (method: string): boolean => page.includes(`\n#### ${name}.${method}\n`) || isCall(method);
  expect(own.filter((method) => !isThere(method))).toEqual([]);
});

/** A call of the machine we run on stands there without an owner. */
function isCall(method: string): boolean {
  return method in core && page.includes(`\n#### ${method}\n`);
}

test('every column of every table is in it, with its unit and its sentence', () => {
  const tables = Object.values(core).filter(
    (value) => typeof value === 'object' && value !== null && 'fields' in value,
  );
  expect(tables.length).toBeGreaterThan(10);
  const rows = new Set(
    page.split('\n').map((line) => {
      const [, name, , unit, , , doc] = line.split(/ ?(?<!\\)\| ?/);
      return `${name} ${unit} ${doc}`;
    }),
  );
  for (const { fields } of tables as core.Table<never>[]) {
    const missing = fields.filter(
      ({ name, unit, doc }) => !rows.has(`\`${name}\` ${unit.name} ${doc.replaceAll('|', '\\|')}`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  }
});
