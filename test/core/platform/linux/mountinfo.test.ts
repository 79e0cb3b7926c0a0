import { expect, test } from 'vitest';
import { joinOptions, parseMountinfo } from '../../../../packages/core/src/platform/linux/mountinfo.js';

function parse(text: string): ReturnType<typeof parseMountinfo> {
  return parseMountinfo(Buffer.from(text, 'latin1'));
}

test('optional fields, of any number, end with a dash', () => {
  const lines = parse(
    '27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard\n' +
      '36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 shared:7 propagate_from:2 - ext3 /dev/root rw,errors=continue\n',
  );
  expect(lines).toMatchObject([
    { deviceNumber: '254:0', root: '/', mountpoint: '/', fstype: 'ext4', source: '/dev/vda' },
    { deviceNumber: '98:0', root: '/mnt1', mountpoint: '/mnt2', fstype: 'ext3', source: '/dev/root' },
  ]);
  expect(lines[0]!.superOptions).toEqual(['rw', 'discard']);
});

// Captured: tmpfs of "so urce#\x" on "we ird", and one below it on "t<tab>n<newline>\e<escape>[31m<ff>".
test('the octal escapes of the kernel are decoded once, and nothing else is', () => {
  const [plain, hostile] = parse(
    String.raw`63 43 0:39 / /tmp/we\040ird rw,relatime - tmpfs so\040urce\043\134x rw` +
      '\n' +
      String.raw`64 63 0:40 / /tmp/we\040ird/t\011n\012\134e` +
      '\x1b[31m\xff rw,relatime - tmpfs none rw,size=4k\n',
  );
  expect(plain).toMatchObject({ mountpoint: '/tmp/we ird', source: 'so urce#\\x' });
  expect(hostile).toMatchObject({ mountpoint: '/tmp/we ird/t\tn\n\\e\x1b[31m\udcff', source: 'none' });
});

test('a mount point named by the text of an escape is not decoded again', () => {
  const [mount] = parse(String.raw`1 1 0:1 / /a\134040b rw - tmpfs t rw`);
  expect(mount!.mountpoint).toBe('/a\\040b');
});

test('a source may be empty', () => {
  expect(parse('1 1 0:1 / / rw - tmpfs  rw\n')[0]).toMatchObject({ fstype: 'tmpfs', source: '', superOptions: ['rw'] });
});

test('what is no line of mountinfo is refused', () => {
  expect(() => parse('/dev/vda / ext4 rw 0 0\n')).toThrow('not a line of mountinfo');
});

test.each([
  ['rw,relatime', 'rw,discard', 'rw,relatime,discard'],
  ['ro,nosuid', 'rw', 'ro,nosuid'],
  ['rw,nosuid', 'ro,size=4k', 'ro,nosuid,size=4k'],
  ['rw,noatime', 'rw,sync,errors=remount-ro', 'rw,sync,noatime,errors=remount-ro'],
])('options %s and %s are %s in /proc/self/mounts', (own, superOptions, joined) => {
  const [mount] = parse(`1 1 0:1 / / ${own} - ext4 /dev/x ${superOptions}\n`);
  expect(joinOptions(mount!)).toBe(joined);
});
