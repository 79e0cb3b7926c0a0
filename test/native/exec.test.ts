import { expect, test } from 'vitest';
import { native, runWithAddon } from './addon.js';

/** What a shell prints that takes the place of Node.js. */
async function become(script: string, more: string): Promise<string> {
  const { stdout, stderr } = await runWithAddon(`native.exec(['sh', '-c', ${JSON.stringify(script)}], ${more});`);
  expect(stderr).toBe('');
  return stdout;
}

test('another program runs under the same pid, with its arguments as they are', async () => {
  const rest = 'Int32Array.of(1), new Float64Array(), new Int32Array(), new Int32Array()';
  const words = await runWithAddon(`native.exec(['printf', '%s|', '', 'a b', '\\udcff', 'é'], ${rest});`);
  expect(words.stdout).toBe('|a b|\ufffd|é|');
  const code = `require('node:fs').writeSync(1, process.pid + ' '); native.exec(['sh', '-c', 'echo $$'], ${rest});`;
  expect((await runWithAddon(code)).stdout).toMatch(/^(\d+) \1\n$/);
});

test('signals have their default effect, but for those to be ignored and blocked', async () => {
  const script = 'exec grep -E "Sig(Ign|Blk)" /proc/self/status';
  const plain = 'SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n';
  const stdout = 'Int32Array.of(0, 1, 2), new Float64Array()';
  expect(await become(script, `${stdout}, new Int32Array(), new Int32Array()`)).toBe(plain);
  // HUP is 1 and PIPE 13, USR1 10 and the last of real time 64: bits of these.
  expect(await become(script, `${stdout}, Int32Array.of(1, 13), Int32Array.of(10, 64)`)).toBe(
    'SigBlk:\t8000000000000200\nSigIgn:\t0000000000001001\n',
  );
});

test('only the descriptors named are passed on', async () => {
  const code = `const fs = require('node:fs');
    const [kept, left] = [fs.openSync('/', 'r'), fs.openSync('/', 'r')];
    native.exec(['ls', '/proc/self/fd/' + kept, '/proc/self/fd/' + left, '/proc/self/fd/0'], Int32Array.of(1, 2, kept, 4000),
      new Float64Array(), new Int32Array(), new Int32Array());`;
  const { stdout, stderr } = await runWithAddon(code);
  expect(stdout).toMatch(/^\/proc\/self\/fd\/\d+:\n/);
  expect(stderr.match(/cannot access/g)).toHaveLength(2);
});

test('limits are set, those of another resource are not', async () => {
  const limits = 'Float64Array.of(7, 100, 200, 4, 0, 0)';
  expect(
    await become(
      'ulimit -Sn; ulimit -Hn; ulimit -c',
      `Int32Array.of(1), ${limits}, new Int32Array(), new Int32Array()`,
    ),
  ).toBe('100\n200\n0\n');
});

// A sanitizer maps more memory than this limit allows in the program too.
const isSanitized = process.env['SYSU_NATIVE_BINARY'] !== undefined;

test.skipIf(isSanitized)('a limit under which Node.js could not go on stops no exec', async () => {
  // Address space, data and descriptors.
  const limits = 'Float64Array.of(9, 2 ** 24, 2 ** 24, 2, 2 ** 24, 2 ** 24, 7, 4, 4)';
  expect(
    await become('ulimit -v; ulimit -n', `Int32Array.of(1, 2), ${limits}, new Int32Array(), new Int32Array()`),
  ).toBe('16384\n4\n');
});

test('what cannot be run throws why, and Node.js goes on as before', async () => {
  const code = `const fs = require('node:fs');
    const own = () => /SigBlk[^]*SigCgt.*/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[0]
      + fs.readFileSync('/proc/self/limits', 'utf8');
    const before = own();
    // So much data that Node.js could not go on with it.
    const limits = Float64Array.of(2, 2 ** 20, Infinity);
    const tried = ['/no/such', 'no-such', '/tmp', '/etc/passwd', ''].map((file) => {
      try { native.exec([file], new Int32Array(), limits, Int32Array.of(1), Int32Array.of(2)); }
      catch (error) { return [error.syscall, error.code]; }
    });
    console.log(JSON.stringify([own() === before, tried]));`;
  const { stdout } = await runWithAddon(code);
  const [same, tried] = JSON.parse(stdout) as [boolean, string[][]];
  expect(same).toBe(true);
  expect(tried.map(([, code]) => code)).toEqual(['ENOENT', 'ENOENT', 'EACCES', 'EACCES', 'ENOENT']);
  expect(new Set(tried.map(([syscall]) => syscall))).toEqual(new Set(['execvp']));
});

test('a limit that is refused throws, and nothing is run', async () => {
  const code = `try { native.exec(['true'], new Int32Array(), Float64Array.of(7, 2, 1), new Int32Array(), new Int32Array()); }
    catch (error) { console.log(error.syscall, error.code); }`;
  expect((await runWithAddon(code)).stdout).toBe('setrlimit EINVAL\n');
});

test.each<[string, unknown[]]>([
  ["words must be an array of strings, not 'true'", ['true']],
  ['words must be a string, not 1', [[1]]],
  ['words must name a program', [[], new Int32Array(), new Float64Array(), new Int32Array(), new Int32Array()]],
  ['descriptors must be an Int32Array, not an array', [['true'], [0]]],
  ['limits must be a Float64Array, not undefined', [['true'], new Int32Array()]],
  ['limits must be in threes', [['true'], new Int32Array(), Float64Array.of(1, 2)]],
  ['limits must be whole numbers or Infinity', [['true'], new Int32Array(), Float64Array.of(1, -2, 3)]],
  ['limits must be whole numbers or Infinity', [['true'], new Int32Array(), Float64Array.of(1, 2 ** 63, 3)]],
  ['limits must be whole numbers or Infinity', [['true'], new Int32Array(), Float64Array.of(NaN, 2, 3)]],
  ['ignored must be signals, not 65', [['true'], new Int32Array(), new Float64Array(), Int32Array.of(65)]],
  [
    'blocked must be signals, not 0',
    [['true'], new Int32Array(), new Float64Array(), new Int32Array(), Int32Array.of(0)],
  ],
])('%s', (message, args) => {
  expect(() => (native.exec as (...args: unknown[]) => never)(...args)).toThrow(message);
});

test('NUL in a word is refused', () => {
  const call = (): never =>
    native.exec(['a\0b'], new Int32Array(), new Float64Array(), new Int32Array(), new Int32Array());
  expect(call).toThrow(expect.objectContaining({ code: 'EINVAL' }));
});
