import { describe, expect, test } from 'vitest';
import { run } from '../run.js';
import { cc, unsharePids } from '../works.js';
import { compile } from './compile.js';
import { program } from './program.js';

const TIMES = 200;

// psutil #2888, #2895, #2899, #2910.
describe.runIf(process.platform === 'linux' && cc && unsharePids)('a pid that is used again', () => {
  test('is never taken for the process it meant before', { timeout: 120_000 }, async () => {
    const command = [process.execPath, program('recycled.ts'), compile('reincarnate.c'), String(TIMES)];
    const { stdout, stderr } = await run('unshare', ['--pid', '--fork', '--kill-child', '--mount-proc', ...command]);
    expect(stderr).toBe('');
    const { sameTick, ...wrong } = JSON.parse(stdout) as { sameTick: number };
    // Start times would not have told them apart as often as this.
    expect(sameTick).toBeGreaterThan(0);
    expect(wrong).toEqual({ taken: 0, killed: 0, notEvicted: 0, notWaited: 0, told: [] });
  });
});
