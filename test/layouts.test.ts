import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run.js';

const home = join(import.meta.dirname, '..');
const sources = join(home, 'packages/native/src');

test('the static_asserts of the addon are those of the layout tables: node scripts/layouts.mjs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'layouts-'));
  const made = await run(process.execPath, [join(home, 'scripts/layouts.mjs'), folder]);
  expect(made.stderr).toBe('');
  const fresh = headersIn(folder);
  rmSync(folder, { recursive: true });
  expect(headersIn(sources)).toEqual(fresh);
  expect(fresh.size).toBeGreaterThan(0);
});

test('each of them is compiled', () => {
  for (const system of headersIn(sources).keys()) {
    const folder = join(sources, system);
    const files = readdirSync(folder).filter((file) => /\.(c|cc|h)$/.test(file));
    const includes = files.filter((file) =>
      /^#include ".*\blayouts\.h"$/m.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(includes, `${system}/layouts.h`).not.toEqual([]);
  }
});

/** The text of each `SYSTEM/layouts.h` by the name of the system. */
function headersIn(folder: string): Map<string, string> {
  const systems = readdirSync(folder).toSorted();
  return new Map(
    systems
      .filter((system) => readdirSync(join(folder, system)).includes('layouts.h'))
      .map((system) => [system, readFileSync(join(folder, system, 'layouts.h'), 'utf8')]),
  );
}
