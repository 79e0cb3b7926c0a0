import { expect, test } from 'vitest';
import { run } from '../run.js';
import { cc, unsharePids } from '../works.js';
import { compile } from './compile.js';
import { program } from './program.js';

const TIMES = 200;
const VICTIMS = 2;

test.runIf(cc && unsharePids)(
  'a pid that is used again between the choice and the signal costs nobody his life',
  async () => {
    const command = [process.execPath, program('kill-reuse.ts'), compile('reincarnate.c'), String(TIMES)];
    const ended = await run('unshare', ['--pid', '--fork', '--kill-child', '--mount-proc', ...command]);
    expect(ended.stderr).toBe('');
    const { control, hit, results } = JSON.parse(ended.stdout);
    // The same by pid alone shows that somebody was there to be hit, every time.
    expect(control).toBe(TIMES * VICTIMS);
    expect(hit).toBe(0);
    expect(results).toEqual({ gone: TIMES * VICTIMS });
  },
  60_000,
);
