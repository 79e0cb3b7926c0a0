import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Planted } from '../planted.js';
import { run } from '../run.js';
import type { Ended } from '../run.js';
import { nobodyRunsNode, setpriv, unshareMounts } from '../works.js';
import { ask } from './question.js';
import type { Outcome, Question } from './question.js';

const sysu = join(import.meta.dirname, '../../packages/cli/dist/main.cjs');

/** As nobody, in a mount namespace whose /proc is mounted with these options. */
function below(options: string): string[] {
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  return ['unshare', '--mount', 'sh', '-c', `mount -t proc -o ${options} proc /proc && exec "$@"`, 'sh', ...nobody];
}

function askBelow(options: string, question: Question): Promise<Outcome> {
  return ask(question, below(options));
}

const columns = ['pid', 'name', 'user', 'rss', 'started', 'command'];

describe.runIf(process.platform === 'linux' && unshareMounts && setpriv)('a /proc that hides', () => {
  const planted = new Planted();
  let own = 0;
  beforeAll(async () => void (own = await planted.as(65534)));
  afterAll(() => planted.end());

  test('what other users do (hidepid=1): a row each, of which nothing more is known', async () => {
    const { value } = await askBelow('hidepid=1', { ask: 'processes', columns, pids: [1, own] });
    expect(value).toEqual([
      { pid: 1, name: null, user: 'root', rss: null, started: null, command: null },
      expect.objectContaining({ pid: own, name: 'sleep', user: 'nobody', command: 'sleep 1000' }),
    ]);
  });

  test('other users altogether (hidepid=2): their processes are there, and denied (psutil #539, #2026, #2167, #2528)', async () => {
    expect((await askBelow('hidepid=2', { ask: 'pids' })).value).toContain(own);
    expect((await askBelow('hidepid=2', { ask: 'pids' })).value).not.toContain(1);
    expect((await askBelow('hidepid=2', { ask: 'pidExists', pid: 1 })).value).toBe(true);
  });

  test.each(['hidepid=1', 'hidepid=2'])('with %s what is asked of one of them is denied', async (options) => {
    expect((await askBelow(options, { ask: 'pidExists', pid: 1 })).value).toBe(true);
    expect((await askBelow(options, { ask: 'name', pid: 1 })).error).toMatchObject({
      name: 'AccessDenied',
      code: 'EACCES',
    });
    expect((await askBelow(options, { ask: 'name', pid: own })).value).toBe('sleep');
  });

  test('all but processes (subset=pid): what the machine must be asked for is unknown', async () => {
    const { value } = await askBelow('subset=pid', {
      ask: 'processes',
      columns: [...columns, 'mem', 'elapsed'],
      pids: [own],
    });
    expect(value).toEqual([
      expect.objectContaining({ pid: own, name: 'sleep', user: 'nobody', started: null, mem: null, elapsed: null }),
    ]);
    for (const question of ['virtualMemory', 'bootTime'] as const) {
      expect((await askBelow('subset=pid', { ask: question })).error).toMatchObject({ code: 'ENOENT' });
    }
  });

  test('nothing from its owner: who sees little still gets all rows, and the refused are null', async () => {
    const { value } = await askBelow('hidepid=0', { ask: 'asDict', pid: process.pid });
    expect(value).toMatchObject({ name: expect.any(String), environ: null, uids: { real: 0 } });
  });

  describe.runIf(nobodyRunsNode)('and what the commands say of whom it hides (hidepid=2)', () => {
    let foreign = 0;
    beforeAll(async () => void (foreign = await planted.sleeper()));
    const told = async (...words: string[]): Promise<Pick<Ended, 'stderr' | 'code'>> => {
      const [file, ...args] = [...below('hidepid=2'), process.execPath, sysu, ...words];
      const { stderr, code } = await run(file!, args);
      return { stderr, code };
    };

    test.each([
      ['ps'],
      ['ps', '-p'],
      ['pmap'],
      ['lsof', '-p'],
      ['pstree'],
      ['top', '-b', '-n1', '-p'],
      ['iotop', '-bqqq', '-n1', '-p'],
    ])('%s %s: a pid that was given is there, and hidden; another is not there', async (...words) => {
      const [name] = words;
      const hidden = `sysu ${name}: process ${foreign} is there, but hidden from us; sysu doctor says by what\n`;
      const { stderr, code } = await told(...words, String(foreign));
      expect({ said: stderr.split(/(?<=\n)/).at(-1), code }).toEqual({ said: hidden, code: 1 });
      expect((await told(...words, '4194000')).stderr).toContain(`sysu ${name}: no process with pid 4194000\n`);
    });

    test.each([
      ['kill'],
      ['kill', '-0'],
      ['kill', '--timeout', '1'],
      ['renice', '5', '-p'],
      ['ionice', '-c2', '-n3', '-p'],
      ['taskset', '-p', '1'],
      ['prlimit', '--pid'],
    ])(
      '%s %s: a pid that was given is there, and not ours, as one that is seen; another is not there',
      async (...words) => {
        const [name] = words;
        const denied = `sysu ${name}: ${foreign}: permission denied\n`;
        expect(await told(...words, String(foreign))).toEqual({ stderr: denied, code: 1 });
        const absent = `sysu ${name}: 4194000: no such process\n`;
        expect(await told(...words, '4194000')).toEqual({ stderr: absent, code: 1 });
      },
    );

    test('kill: one that is ours to signal gets it, and has not ended', async () => {
      const pid = await planted.forReal(65534);
      const stderr = `sysu kill: ${pid}: not ended after TERM\n`;
      expect(await told('kill', '--wait', '--timeout', '0.3', String(pid))).toEqual({ stderr, code: 124 });
    });

    test('wait: its end is told, and that it has not ended', async () => {
      const stderr = `sysu wait: ${foreign}: not ended\n`;
      expect(await told('wait', '--timeout', '0.1', String(foreign))).toEqual({ stderr, code: 124 });
      const ending = await planted.sleeper();
      const waiting = told('wait', '--timeout', '20', String(ending));
      setTimeout(() => process.kill(ending), 1000);
      expect(await waiting).toEqual({ stderr: '', code: 0 });
    });

    test.each(['pgrep', 'pidof'])('%s: that others are hidden, when nobody was found', async (name) => {
      const stderr = `sysu ${name}: processes of other users are hidden; sysu doctor says by what\n`;
      expect(await told(name, 'no-such')).toEqual({ stderr, code: 1 });
      expect(await told(name, 'sleep')).toEqual({ stderr: '', code: 0 });
    });
  });
});
