import { expect, test, vi } from 'vitest';
import { parseTtyDrivers, Terminals } from '../../../../packages/core/src/platform/linux/tty-drivers.js';

// Of Debian 12, and of other machines: a single serial line, an Arm board, USB.
const drivers = `/dev/tty             /dev/tty        5       0 system:/dev/tty
/dev/console         /dev/console    5       1 system:console
/dev/ptmx            /dev/ptmx       5       2 system
/dev/vc/0            /dev/vc/0       4       0 system:vtmaster
serial               /dev/ttyS       4      64 serial
usbserial            /dev/ttyUSB   188 0-511 serial
ttyAMA               /dev/ttyAMA   204 64-77 serial
pty_slave            /dev/pts      136 0-1048575 pty:slave
pty_master           /dev/ptm      128 0-1048575 pty:master
unknown              /dev/tty        4 1-63 console
`;

// As the kernel packs it: new_encode_dev of include/linux/kdev_t.h.
function device(major: number, minor: number): number {
  return (minor & 0xff) | (major << 8) | ((minor & ~0xff) << 12);
}

const terminals = new Terminals(() => parseTtyDrivers(drivers));

test.each([
  [136, 0, '/dev/pts/0'],
  [136, 255, '/dev/pts/255'],
  [136, 256, '/dev/pts/256'],
  [136, 4097, '/dev/pts/4097'],
  [4, 1, '/dev/tty1'],
  [4, 63, '/dev/tty63'],
  [4, 0, '/dev/tty0'],
  [4, 64, '/dev/ttyS0'],
  [204, 65, '/dev/ttyAMA1'],
  [188, 3, '/dev/ttyUSB3'],
  [5, 1, '/dev/console'],
  [5, 0, '/dev/tty'],
  [4, 65, null],
  [99, 1, null],
  [0, 0, null],
])('device %i:%i is %s (psutil #2830)', (major, minor, path) => {
  expect(terminals.path(device(major, minor))).toBe(path);
});

test('a device number with its highest bit set is negative in stat', () => {
  const many = new Terminals(() => parseTtyDrivers(drivers));
  expect(many.path(device(136, 1048575) | 0)).toBe('/dev/pts/1048575');
});

test('without the list no terminal has a name', () => {
  expect(new Terminals(() => parseTtyDrivers('')).path(device(136, 0))).toBeNull();
});

test('the list is not read before a terminal is to be named', () => {
  const list = vi.fn<() => ReturnType<typeof parseTtyDrivers>>(() => parseTtyDrivers(drivers));
  const asked = new Terminals(list);
  expect([asked.path(0), list.mock.calls.length]).toEqual([null, 0]);
  expect([asked.path(device(4, 1)), list.mock.calls.length]).toEqual(['/dev/tty1', 1]);
});
