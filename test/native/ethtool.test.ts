import { endianness } from 'node:os';
import { expect, test } from 'vitest';
import { leftOpen } from '../own-descriptors.js';
import { works } from '../works.js';
import { codeOf, native, runWithAddon } from './addon.js';

test('an interface without speed is an error that says so', () => {
  expect(() => native.ethtoolSettings('lo')).toThrow(
    expect.objectContaining({ code: 'ENOTSUP', errno: 95, syscall: 'ioctl', message: expect.stringContaining("'lo'") }),
  );
});

test.each(['none', 'a-name-that-is-longer-than-any', ''])('there is no interface %j', (name) => {
  expect(codeOf(() => native.ethtoolSettings(name))).toBe('ENODEV');
});

test('no socket is left open', async () => {
  expect(await leftOpen(() => codeOf(() => native.ethtoolSettings('lo')))).toEqual([]);
});

test.runIf(works('unshare', '--net', 'ip', 'link', 'add', 'type', 'veth'))('a virtual cable has 10 Gb/s', async () => {
  const code = `
    require('node:child_process').execSync('ip link add east type veth peer west && ip link set east up');
    const settings = native.ethtoolSettings('east');
    const speed = new DataView(settings.buffer, settings.byteOffset).getUint16(12, ${endianness() === 'LE'});
    console.log(speed, settings[14], settings.length);`;
  expect((await runWithAddon(code, ['unshare', '--net'])).stdout).toBe('10000 1 44\n');
});
