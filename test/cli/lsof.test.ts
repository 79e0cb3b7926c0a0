import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/lsof.js';
import { rewriteFlags } from '../../packages/cli/src/lsof/words.js';
import { fixture, runCommand } from './context.js';
import type { Recorded } from './context.js';

const machine = ['--root', fixture('made-open-files.machine')];
const lsof = (...words: string[]): Promise<Recorded> => runCommand(main, [...words, ...machine]);

/** `pid fd` of each row. */
async function rows(...words: string[]): Promise<string[]> {
  const { stdout } = await lsof(...words, '--json', '--columns', 'pid,fd');
  return (JSON.parse(stdout) as { pid: number; fd: string }[]).map(({ pid, fd }) => `${pid} ${fd}`);
}

describe('flags of lsof become options', () => {
  test.each([
    ['-nPiTCP:80', ['-n', '-P', '--inet=TCP:80']],
    ['-i :80 -t', ['--inet=:80', '--terse']],
    ['-i -t', ['--inet=', '--terse']],
    ['+D /srv -x f', ['--tree=/srv', '--cross=f']],
    ['+L1', ['--links=1']],
    ['+L /x', ['--links=', '/x']],
    ['-s /x', ['--size=', '/x']],
    ['-s TCP:LISTEN', ['--size=TCP:LISTEN']],
    ['-r2c3', ['--repeat=2c3']],
    ['-Fpn', ['--fields=pn']],
    ['-o5 -o', ['--offset=5', '--offset=']],
    ['+fg -f -- +D', ['--mounts=g', '--files', '--', '+D']],
    ['--sort -size,+pid -a', ['--sort', '-size,+pid', '--and']],
    ['-c', ['--command']],
    ['-5 -Zx - +', ['-5', '-Zx', '-', '+']],
  ])('%s', (line, words) => {
    expect(rewriteFlags(line.split(' '))).toEqual(words);
  });
});

test('all that is in use, in the form of lsof; what is not known has a dash, what is refused is told', async () => {
  const { stdout, stderr, code } = await lsof();
  expect(stdout.replaceAll(/ +/g, ' ').split('\n')).toEqual([
    'COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME',
    'init 1 root cwd - - - /',
    'init 1 root rtd - - - /',
    'init 1 root txt - - - /sbin/init',
    'init 1 root mem - 8,1 4242 /lib/libc.so.6',
    'init 1 root DEL REG 8,1 99 /old/lib',
    'init 1 root 0 - - - /dev/null',
    'init 1 root 3 IPv4 5001 0t0 TCP 127.0.0.1:80 (LISTEN)',
    'init 1 root 4 IPv6 5003 0t0 TCP *:8080 (LISTEN)',
    'init 1 root 5 IPv4 5004 0t0 UDP *:53',
    'init 1 root 6 unix 0t0 5005 /run/some.sock type=STREAM (LISTEN)',
    'init 1 root 7u a_inode - 0t0 - [eventpoll:3,4]',
    'init 1 root 8 FIFO - 0t0 6001 pipe',
    'a) R 1\\n\\x1b[ 20 ada cwd - - - /mnt/dead/home',
    'a) R 1\\n\\x1b[ 20 ada txt - - - /bin/worker',
    'a) R 1\\n\\x1b[ 20 ada 1w - - 0x5f5e100 - /mnt/dead/file',
    'a) R 1\\n\\x1b[ 20 ada 2 - - - /tmp/we ird\\n\\x1b[2J\\u202e\\xff (deleted)',
    'a) R 1\\n\\x1b[ 20 ada 3 IPv4 5002 0t0 TCP 127.0.0.1:80->127.0.0.1:50000 (ESTABLISHED)',
    'a) R 1\\n\\x1b[ 20 ada 4 sock - 0t0 5999 socket',
    '',
  ]);
  expect({ stderr, code }).toEqual({
    stderr: 'sysu lsof: 1 of 3 processes are not fully readable (run as root)\n',
    code: 0,
  });
});

describe('filters', () => {
  test.each([
    ['-p 20', ['20 cwd', '20 txt', '20 1', '20 2', '20 3', '20 4']],
    ['-p ^20 -d cwd', ['1 cwd']],
    ['-d 3-4', ['1 3', '1 4', '20 3', '20 4']],
    ['-d ^fd,^mem -p 1', ['1 cwd', '1 rtd', '1 txt', '1 DEL']],
    ['-u ada -d cwd', ['20 cwd']],
    ['-u ^root,^0 -d cwd', ['20 cwd']],
    ['-u !root,!0 -d cwd', ['20 cwd']],
    ['-c in -d cwd', ['1 cwd']],
    ['-c ^in -d cwd', ['20 cwd']],
    ['-c /^I.*t$/i -d cwd', ['1 cwd']],
    ['-c /x/ -c init -d cwd', ['1 cwd']],
    ['-g 20 -d txt', ['20 txt']],
    ['-i', ['1 3', '1 4', '1 5', '20 3']],
    ['-i 6', ['1 4']],
    ['-i4udp', ['1 5']],
    ['-i :http', ['1 3', '20 3']],
    ['-i tcp:domain,80-http -i 6', ['1 3', '1 4', '20 3']],
    ['-i @127.0.0.1:50000', ['20 3']],
    ['-i @[::]:8080', ['1 4']],
    ['-i --listen', ['1 3', '1 4', '1 5']],
    ['-iTCP -sTCP:LISTEN', ['1 3', '1 4']],
    ['-i -s tcp:^listen', ['1 5', '20 3']],
    ['-U', ['1 6']],
    [':80', ['1 3']],
    ['udp:53 :8080', ['1 4', '1 5']],
    ['/mnt/dead', ['20 cwd', '20 1']],
    ['-N', []],
    ['/mnt/dead/file', ['20 1']],
    ['/run/some.sock', ['1 6']],
    ['+D /mnt', ['20 cwd', '20 1']],
    ['+d /mnt/dead', ['20 cwd', '20 1']],
    ['+d /mnt', []],
    ['-p 1 -U', ['1 6']],
    ['--any -p 20 -U', ['1 6', '20 cwd', '20 txt', '20 1', '20 2', '20 3', '20 4']],
  ])('%s', async (line, expected) => {
    expect(await rows(...line.split(' '))).toEqual(expected);
  });

  test.each([
    ['-p 99', 'no process with pid 99'],
    [':81', 'nobody listens on ":81"'],
    ['/nowhere', 'nobody uses "/nowhere"'],
    ['-u nobody-here', 'no such user: "nobody-here"'],
  ])('%s is missing: said, and 1', async (line, why) => {
    const { stdout, stderr, code } = await lsof(...line.split(' '));
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain(`sysu lsof: ${why}\n`);
    expect(await lsof('-Q', ...line.split(' '))).toMatchObject({ stdout: '', code: 0 });
  });

  test.each([
    '-p x',
    '-p 1e3',
    '-g ^',
    '-d 3-1',
    '-d nothing',
    '-d 1,^2',
    '-d ,',
    '-i foo',
    '-i :nosuchservice',
    '-i :70000',
    '-i @nosuchhost.invalid',
    '-i @999.1.1.1',
    '-s tcp:nothing',
    '-s sctp:listen',
    '-c /(/',
    '-c /x',
    '-F x',
    '-r 2x',
    '-r 0',
    '+c x',
    '+f /nowhere',
  ])('%s is not understood', async (line) => {
    const { stdout, code } = await lsof(...line.split(' '));
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });
});

test('pids alone, each once', async () => {
  expect(await lsof('-t', '-i')).toMatchObject({ stdout: '1\n20\n', code: 0 });
});

test('a field a line', async () => {
  const { stdout } = await lsof('-p', '1', '-d', '3,7', '-F', 'pcfatnTG');
  expect(stdout.replaceAll('\n', '|')).toBe(
    'p1|cinit|f3|a |tIPv4|n127.0.0.1:80|TST=LISTEN|TQR=2|TQS=0|f7|au|ta_inode|G0x80002;0x0|n[eventpoll:3,4]|',
  );
  expect((await lsof('-p', '1', '-d', '3', '-F0pf')).stdout).toBe('p1\0\nf3\0\n');
});

test('flags, offsets, queues, and again and again', async () => {
  const lines = async (...words: string[]): Promise<string[]> =>
    (await lsof(...words)).stdout.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
  expect(await lines('-p', '20', '-d', '1', '+fgG', '-o', '-o', '12')).toEqual([
    'COMMAND PID USER FD TYPE FILE-FLAG FILE-FLAG DEVICE OFFSET NODE NAME',
    'a) R 1\\n\\x1b[ 20 ada 1w - W,AP,LG 0x8401;0x0 - 0t100000000 - /mnt/dead/file',
    '',
  ]);
  expect((await lines('-p', '20', '-i', '-Tq'))[1]).toMatch(/50000 \(QR=32 QS=16\)$/);
  expect((await lines('-p', '20', '-i', '-T'))[1]).toMatch(/50000$/);
  // How many connections wait, as netstat has it.
  expect((await lines('-p', '1', '-i', ':80', '-Tq'))[1]).toMatch(/:80 \(QR=2 QS=0\)$/);
  expect((await lines('-r', '0.01c2', '-d', 'cwd')).length).toBe(1);
  expect(await lines('-r', '1c1', '-t', '-i')).toEqual(['1', '20', '=======', '']);
});

test('a row for each process: descriptors against the limit', async () => {
  const { stdout } = await lsof('--summary', '--json');
  expect(JSON.parse(stdout)).toEqual([
    {
      command: 'init',
      pid: 1,
      user: 'root',
      descriptors: 7,
      limit: 1024,
      percent: 0.683594,
      files: 1,
      sockets: 4,
      pipes: 1,
      others: 1,
      deleted: 0,
      held: 0,
    },
    expect.objectContaining({ pid: 20, descriptors: 4, limit: null, percent: null, files: 2, sockets: 2 }),
  ]);
});

test('for a program: raw units, and null for what is not known', async () => {
  const { stdout } = await lsof('-p', '20', '-d', '3', '--json');
  expect(JSON.parse(stdout)).toEqual([
    {
      command: 'a) R 1\n\x1b[31m',
      pid: 20,
      tid: null,
      user: 'ada',
      uid: 1000,
      fd: '3',
      access: null,
      lock: null,
      type: 'IPv4',
      device: null,
      rdev: null,
      size: null,
      links: null,
      inode: '5002',
      deleted: false,
      protocol: 'tcp',
      local: '127.0.0.1:80',
      remote: '127.0.0.1:50000',
      status: 'ESTABLISHED',
      name: '127.0.0.1:80->127.0.0.1:50000',
    },
  ]);
});

test('+r ends when there is nothing, and that is no failure where there was something', async () => {
  expect(await lsof('+r', '1', '-t', ':81')).toMatchObject({ stdout: '=======\n', code: 1 });
});
