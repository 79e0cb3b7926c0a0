import { expect, test } from 'vitest';
import { run } from '../run.js';
import { cc, unsharePids } from '../works.js';
import { compile } from './compile.js';
import { program } from './program.js';

const TIMES = 100;

test.runIf(cc && unsharePids)(
  'what is set for a process is never set for the next one with its pid, nor anything read of that one',
  async () => {
    const command = [process.execPath, program('settings-reuse.ts'), compile('reincarnate.c'), String(TIMES)];
    const ended = await run('unshare', ['--pid', '--fork', '--kill-child', '--mount-proc', ...command]);
    expect(ended.stderr).toBe('');
    const { control, set, read, refused, setters } = JSON.parse(ended.stdout) as Record<string, number>;
    expect(control).toBe(TIMES);
    expect({ set, read }).toEqual({ set: 0, read: 0 });
    expect(refused).toBe(TIMES * setters!);
  },
  60_000,
);
