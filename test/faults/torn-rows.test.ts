import { describe, expect, test } from 'vitest';
import { run } from '../run.js';
import { cc, unsharePids } from '../works.js';
import { compile } from './compile.js';
import { program } from './program.js';

// `pnpm check:soak` reads more of them.
const ROWS = Number(process.env['SYSU_TORN_ROWS'] ?? 20_000);

interface Result {
  control: { rows: number; torn: number };
  ours: { rows: number; torn: number };
  recycler: number;
}

describe.runIf(process.platform === 'linux' && cc && unsharePids)('a row', () => {
  test(`is never made of two processes (${ROWS} recycled pids)`, { timeout: 20 * 60_000 }, async () => {
    const command = [process.execPath, program('torn-rows.ts'), compile('recycle.c'), String(ROWS)];
    const { stdout, stderr } = await run('unshare', ['--pid', '--fork', '--kill-child', '--mount-proc', ...command]);
    expect(stderr).toBe('');
    const { control, ours, recycler } = JSON.parse(stdout) as Result;
    expect(recycler).toBe(0);
    // Who reads by path sees them torn.
    expect(control.torn).toBeGreaterThan(0);
    expect(ours.rows).toBeGreaterThanOrEqual(ROWS);
    expect(ours.torn).toBe(0);
  });
});
