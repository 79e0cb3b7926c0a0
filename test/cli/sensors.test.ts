import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/sensors.js';
import { fixture, runCommand } from './context.js';

const desktop = ['--root', fixture('made-desktop-sensors.machine')];
const laptop = ['--root', fixture('qemu-two-batteries-two-nvme.machine')];
const bare = ['--root', fixture('made-limited-service.machine')];
const golden = (name: string): string => `../fixtures/golden/sensors-${name}`;

describe('what sensors prints', () => {
  test.each([
    ['desktop.txt', desktop],
    ['laptop.txt', laptop],
    ['raw.txt', ['-u', ...desktop]],
    ['json.json', ['-j', ...laptop]],
    ['help.txt', ['--help']],
  ])('%s', async (name, words) => {
    const { stdout, stderr, code } = await runCommand(main, words);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    await expect(stdout).toMatchFileSnapshot(golden(name));
  });

  test('Fahrenheit, degrees as signs where the terminal has them', async () => {
    const settings = { env: { LANG: 'C.UTF-8' } };
    expect((await runCommand(main, ['-f', '-A', 'lm75', ...laptop], settings)).stdout).toBe(
      'lm75\ntemp1:       +86.0°F  (high = +176.0°F)\n\n',
    );
    expect((await runCommand(main, ['-A', 'lm75', ...laptop])).stdout).toBe(
      'lm75\ntemp1:       +30.0 C  (high = +80.0 C)\n\n',
    );
  });

  test('too hot is said in words', async () => {
    const { stdout } = await runCommand(main, ['--where', 'name == nvme', ...desktop]);
    expect(stdout).not.toContain('ALARM');
    expect((await runCommand(main, ['AUXTIN0', 'nct6798', '-A', ...desktop])).code).toBe(1);
  });

  test.each([
    ['nvme', ['nvme', 'nvme']],
    ['nvme-*', ['nvme', 'nvme']],
    ['BAT1', ['BAT1']],
    ['*-*', ['acpitz', 'nvme', 'nvme', 'adt7475', 'lm75', 'BAT0', 'BAT1']],
  ])('sensors %s', async (word, names) => {
    const { stdout } = await runCommand(main, [word, '-A', ...laptop]);
    expect(stdout.split('\n').filter((line) => /^[\w]+$/.test(line))).toEqual(names);
  });
});

test('a chip that is not there is an error; a machine without any has none', async () => {
  expect(await runCommand(main, ['no\x1bchip', ...laptop])).toEqual({
    stdout: '',
    stderr: 'sysu sensors: no chip "no\\u001bchip"\n',
    code: 1,
  });
  expect(await runCommand(main, bare)).toEqual({
    stdout: '',
    stderr: 'sysu sensors: this machine shows no sensors\n',
    code: 0,
  });
  expect(await runCommand(main, ['-j', ...bare])).toEqual({
    stdout: '{}\n',
    stderr: 'sysu sensors: this machine shows no sensors\n',
    code: 0,
  });
  expect(await runCommand(main, ['--json', ...bare])).toEqual({
    stdout: '[\n]\n'.replace('\n]', ']'),
    stderr: '',
    code: 0,
  });
});

test('JSON has thermometers, fans and batteries; null is unknown, and no limit is made up', async () => {
  const { stdout } = await runCommand(main, [
    '--json',
    '--columns',
    'kind,name,label,temperature,max,rpm,percent,secsleft',
    ...laptop,
  ]);
  const rows = JSON.parse(stdout) as Record<string, unknown>[];
  const nothing = { label: null, temperature: null, max: null, rpm: null, percent: null, secsleft: null };
  expect(rows.find(({ name }) => name === 'BAT0')).toEqual({
    ...nothing,
    kind: 'battery',
    name: 'BAT0',
    percent: 50,
    secsleft: 9000,
  });
  expect(rows.find(({ kind }) => kind === 'fan')).toEqual({ ...nothing, kind: 'fan', name: 'adt7475', rpm: 1516 });
  expect(rows.find(({ name }) => name === 'nvme')).toEqual({
    ...nothing,
    kind: 'temperature',
    name: 'nvme',
    label: 'Composite',
    temperature: 49.85,
    max: 69.85,
  });
});
