import { readdirSync } from 'node:fs';
import { endianness } from 'node:os';
import { describe, expect, test } from 'vitest';
import { leftOpen } from '../own-descriptors.js';
import { strace, works } from '../works.js';
import { injecting, native, runWithAddon } from './addon.js';

const ROUTE = 0;
const SOCK_DIAG = 4;
const RTM_NEWLINK = 16;
const RTM_GETLINK = 18;
const SOCK_DIAG_BY_FAMILY = 20;
const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;

/** A struct ifinfomsg that asks for all interfaces. */
const everyLink = Buffer.alloc(16);

const isLittle = endianness() === 'LE';
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The types of the messages, each found behind the one before. */
function typesOf(bytes: Uint8Array): number[] {
  const types: number[] = [];
  for (let at = 0; at < bytes.length; at += (view(bytes).getUint32(at, isLittle) + 3) & ~3) {
    types.push(view(bytes).getUint16(at + 4, isLittle));
  }
  return types;
}

test('dumps the interfaces, and the message that ends them', async () => {
  const bytes = native.netlinkDumpNow(ROUTE, RTM_GETLINK, everyLink);
  expect(Buffer.from(bytes).includes('lo\0')).toBe(true);
  expect(typesOf(bytes)).toEqual([...readdirSync('/sys/class/net').map(() => RTM_NEWLINK), NLMSG_DONE]);
  expect(typesOf(await native.netlinkDump(ROUTE, RTM_GETLINK, everyLink))).toEqual(typesOf(bytes));
});

test('what the kernel refuses is a message too', () => {
  const bytes = native.netlinkDumpNow(SOCK_DIAG, SOCK_DIAG_BY_FAMILY, Buffer.alloc(56));
  expect(typesOf(bytes)).toEqual([NLMSG_ERROR]);
  expect(view(bytes).getInt32(16, isLittle)).toBe(-2);
});

test('a protocol that there is not, throws', async () => {
  const failure = expect.objectContaining({ code: 'EPROTONOSUPPORT', syscall: 'socket' });
  expect(() => native.netlinkDumpNow(31, RTM_GETLINK, everyLink)).toThrow(failure);
  await expect(native.netlinkDump(31, RTM_GETLINK, everyLink)).rejects.toThrow(failure);
});

test('no socket is left open', async () => {
  const dumps = async (): Promise<void> => {
    for (const protocol of [ROUTE, SOCK_DIAG, 31]) {
      await native.netlinkDump(protocol, RTM_GETLINK, everyLink).catch(() => {});
    }
  };
  expect(await leftOpen(dumps)).toEqual([]);
});

describe.runIf(strace)('under faults', () => {
  const dumpUnder = async (fault: string): Promise<string> => {
    const code = `let answer;
      try { answer = native.netlinkDumpNow(0, 18, Buffer.alloc(16)).length; }
      catch (error) { answer = error.syscall + ' ' + error.code; }
      console.log(answer);`;
    const { stdout } = await runWithAddon(code, injecting(fault));
    return stdout.trim();
  };

  test.each(['recvfrom', 'sendto'])('a signal during %s is no failure', async (call) => {
    const whole = String(native.netlinkDumpNow(ROUTE, RTM_GETLINK, everyLink).length);
    expect(await dumpUnder(`${call}:error=EINTR:when=1`)).toBe(whole);
  });

  test('what was lost throws', async () => {
    expect(await dumpUnder('recvfrom:error=ENOBUFS:when=2')).toBe('recv ENOBUFS');
  });

  test('a kernel that never answers is not waited for', async () => {
    expect(await dumpUnder('sendto:retval=32')).toBe('0');
  });
});

test.runIf(works('unshare', '--net', 'true'))('a thousand sockets come whole, in more than one part', async () => {
  const code = `
    require('node:child_process').execSync('ip link set lo up');
    const { createServer } = require('node:net');
    const request = Buffer.alloc(56);
    request[0] = 2;
    request[1] = 6;
    request.fill(0xff, 4, 8);
    let starting = 1000;
    const started = async () => {
      if (--starting > 0) return;
      const bytes = await native.netlinkDump(4, 20, request);
      const sizes = [];
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at < bytes.length; at += sizes.at(-1)) sizes.push(view.getUint32(at, ${isLittle}));
      console.log(sizes.length, bytes.length > 65536);
      process.exit();
    };
    for (let i = 0; i < 1000; i++) createServer().listen(0, '127.0.0.1', started);`;
  expect((await runWithAddon(code, ['unshare', '--net'])).stdout).toBe('1001 true\n');
});
