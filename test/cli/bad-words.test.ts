import { describe, expect, test } from 'vitest';
import { shapesOf } from '../../packages/cli/src/completion/shape.js';
import { commands, declarations } from '../../packages/cli/src/commands/index.js';
import { runCommand } from './context.js';
import { hostile, needed, reading } from './every.js';

const run = async (name: string, words: readonly string[]): ReturnType<typeof runCommand> =>
  runCommand((await commands[name]!.load()).main, [...words]);

/** Ends with 2, has done nothing, and quotes the word. */
async function expectUsage(name: string, words: readonly string[], word: string): Promise<void> {
  const { stdout, stderr, code } = await run(name, words);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toMatch(new RegExp(`^sysu ${name}: `));
  expect(stderr).toContain(word);
}

const noPids = ['-1', '99999999999', '1e3', '0x10', '1.5'];
const takingPids: Record<string, (word: string) => string[]> = {
  ps: (word) => ['-p', word],
  top: (word) => ['-b', '-n1', `-p${word}`],
  iotop: (word) => [`-p${word}`],
  lsof: (word) => [`-p${word}`],
  pmap: (word) => ['--', word],
  wait: (word) => ['--', word],
  renice: (word) => ['5', '-p', '--', word],
  taskset: (word) => ['-p', '--', word],
  prlimit: (word) => [`--pid=${word}`],
  pgrep: (word) => [`--parent=${word}`],
  ionice: (word) => ['-p', word],
  pidof: (word) => ['-o', word, 'sh'],
  pstree: (word) => ['-H', word],
};

describe.each(Object.keys(takingPids))('sysu %s', (name) => {
  test.each(noPids)('%j is no pid', async (word) => {
    await expectUsage(name, takingPids[name]!(word), word);
  });
});

describe.each(reading)('sysu %s', (name) => {
  const before = [...(needed[name] ?? []), ...hostile];

  test.each(['0', '-1', 'NaN', '1e9', '1e3', 'Infinity', 'x', ' 1', ''])(
    '--interval=%s is no interval',
    async (word) => {
      await expectUsage(name, [...before, `--interval=${word}`], JSON.stringify(word));
    },
  );

  test.each(['0', '-1', '1.5', '9999999999', 'x', ''])('--count=%s is no number of times', async (word) => {
    await expectUsage(name, [...before, `--count=${word}`], JSON.stringify(word));
  });

  test('columns that there are not are told from those that there are', async () => {
    const { stdout, stderr, code } = await run(name, [...before, '--columns', 'nosuchcolumn']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^sysu \w+: unknown column "nosuchcolumn"\nvalid: \w+( \w+)+\n$/);
    for (const words of [
      ['--sort', 'nosuchcolumn'],
      ['--where', 'nosuchcolumn > 1'],
    ])
      await expectUsage(name, [...before, ...words], 'nosuchcolumn');
  });

  test('a slip is told from what was meant', async () => {
    expect((await run(name, ['--jsno'])).stderr).toContain('--json');
    const [column = ''] = (await run(name, ['--columns'])).stdout.split(' ');
    const { stderr } = await run(name, [...before, '--columns', `${column}z`]);
    expect(stderr).toContain('did you mean ');
  });

  test.each(['cpu >', '(', 'pid ~ "["', 'pid > > 1', '"'])('--where %j is no condition', async (word) => {
    expect((await run(name, [...before, '--where', word])).code).toBe(2);
  });
});

describe('a word that every object knows is no word of ours', async () => {
  const { shapes } = shapesOf(await declarations(() => true), () => true);
  const valued = shapes.flatMap(({ name, options }) =>
    options
      // What is written to such a file would be.
      .filter(({ argument }) => argument !== null && argument.placeholder !== 'FILE')
      .map(({ flags }) => [name, flags.at(-1)!] as const),
  );

  test.each(valued)('sysu %s %s', async (name, flag) => {
    const before = reading.includes(name) ? [...(needed[name] ?? []), ...hostile] : ['--dry-run'];
    for (const word of ['constructor', '__proto__', 'toString']) {
      const words = flag.startsWith('--') ? [`${flag}=${word}`] : [flag, word];
      const { stdout, stderr, code } = await run(name, [...before, ...words]);
      expect(stdout + stderr).not.toMatch(/native code|TypeError|NaN|\[object/);
      expect([0, 1, 2, 3, 125]).toContain(code);
    }
  });
});

describe('numbers and names of the kernel', () => {
  test.each([
    ['kill', ['-s', 'NOSUCH', '1'], 'NOSUCH'],
    ['pkill', ['--signal', 'NOSUCH', 'nothing'], 'NOSUCH'],
    ['taskset', ['-c', '0-99999999', 'true'], '0-99999999'],
    ['lsof', [':99999'], '"99999"'],
    ['lsof', ['-i', ':80-65536'], '"80-65536"'],
    ['lsof', ['-s', 'tcp:ajar'], '"ajar"'],
    ['netstat', [':65536'], '":65536"'],
    ['netstat', ['state', 'ajar'], '"ajar"'],
    ['ps', ['--state', 'R,Q'], '"Q"'],
    ['ps', ['--state', 'sleping'], '"sleping"; did you mean sleeping?'],
    ['pgrep', ['-r', 'Q'], '"Q"'],
    ['pkill', ['-r', 'Q'], '"Q"'],
    ['kill', [':65536'], '":65536"'],
    ['nice', ['-n', 'x', 'true'], 'x'],
    ['ionice', ['-c', '9', 'true'], '9'],
    ['prlimit', ['--nofile=bad', 'true'], 'bad'],
    ['df', ['--output=nosuch'], 'nosuch'],
    ['top', ['-b', '-n1', '-o', 'NOSUCH'], 'NOSUCH'],
    ['vmstat', ['-S', 'x'], 'x'],
    ['iostat', ['-o', 'XML'], 'XML'],
    ['df', [''], '""'],
    ['lsof', [''], '""'],
    ['who', [''], '""'],
    ['netstat', [''], '""'],
    ['lsof', ['--links=abc'], '"abc"'],
    ['lsof', ['--tasks=x'], '"x"'],
    ['lsof', ['--tcp=x'], '"x"'],
    ['lsof', ['-x', 'f', '--cross=x', '+D', '/'], '"x"'],
    // Every object has these.
    ['netstat', ['state', 'constructor'], '"constructor"'],
    ['netstat', ['-A', 'constructor'], '"constructor"'],
    ['vmstat', ['-S', 'constructor'], '"constructor"'],
    ['lsof', ['-d', 'constructor'], '"constructor"'],
    ['ps', ['-o', 'constructor'], '"constructor"'],
    ['ps', ['--sort', 'constructor'], '"constructor"'],
    ['ps', ['--state', 'constructor'], '"constructor"'],
    ['kill', ['-s', 'constructor', '1'], '"constructor"'],
    ['prlimit', ['--constructor=1'], '--constructor'],
    ['ionice', ['-c', 'constructor', '-p', '1'], '"constructor"'],
    ['taskset', ['-c', 'constructor', 'true'], '"constructor"'],
    ['df', ['--output=constructor'], '"constructor"'],
    ['top', ['-b', '-o', 'constructor'], '"constructor"'],
    ['free', ['--constructor'], '--constructor'],
    ['pgrep', ['--ns', '1', '--nslist', 'constructor'], '"constructor"'],
    ['completion', ['constructor'], 'constructor'],
    ['iostat', ['-o', 'constructor'], 'constructor'],
  ])('sysu %s %j', async (name, words, word) => {
    await expectUsage(name, words, word);
  });
});

describe('what is not there is never a success', () => {
  // One more than the kernel ever gives.
  const gone = '4194305';

  test.each([
    ['ps', ['-p', gone]],
    ['top', ['-b', '-n1', '-p', gone]],
    ['iotop', ['-p', gone, '--interval', '0.01', '--count', '1']],
    ['pstree', [gone]],
    ['pgrep', ['-x', 'no-such-program']],
    ['pidof', ['no-such-program']],
    ['kill', ['-0', gone]],
    ['pkill', ['-0', '-x', 'no-such-program']],
    ['pmap', [gone]],
    ['lsof', ['-p', gone]],
    ['lsof', ['/no/such/file']],
    ['renice', ['5', '-p', gone]],
    ['ionice', ['-p', gone]],
    ['taskset', ['-p', gone]],
    ['prlimit', ['--pid', gone]],
    ['df', ['/no/such/path']],
    ['iostat', ['nosuchdisk', '--interval', '0.01', '--count', '1']],
    ['vmstat', ['-p', 'nosuchdisk']],
    ['sensors', ['nosuchchip']],
    ['ifconfig', ['nosuch0']],
    ['netstat', ['-i', 'nosuch0']],
    ['who', ['/no/such/file']],
    ['w', ['nosuchuser']],
    ['ps', ['-u', 'nosuchuser']],
    ['top', ['-b', '-n1', '-u', 'nosuchuser']],
    ['iotop', ['-u', 'nosuchuser', '--interval', '0.01', '--count', '1']],
    ['pstree', ['nosuchuser']],
    ['pgrep', ['-u', 'nosuchuser']],
    ['pkill', ['-0', '-u', 'nosuchuser']],
    ['kill', ['-0', '--user', 'nosuchuser']],
    ['lsof', ['-u', 'nosuchuser']],
    ['renice', ['5', '-u', 'nosuchuser']],
    ['ionice', ['-u', 'nosuchuser']],
    ['man', ['nosuch']],
    ['man', ['constructor']],
    ['help', ['constructor']],
    ['df', ['--total', '--where', 'percent > 200']],
  ])('sysu %s %j', async (name, words) => {
    const { code } = await run(name, words);
    expect(code).toBeGreaterThan(0);
    expect(code).toBeLessThan(3);
  });
});
