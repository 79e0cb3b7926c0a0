import { closeSync, openSync, readdirSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { native } from './addon.js';
import { ownSockets } from '../own-descriptors.js';

async function protocolsOf(...held: number[]): Promise<string> {
  return (await native.socketProtocols(Int32Array.from(held))).toString();
}

test('each socket by its process or thread and its descriptor', async () => {
  const before = new Set(ownSockets().map(({ target }) => target));
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  const datagrams = createSocket('udp6').bind(0);
  onTestFinished(() => void datagrams.close());
  await new Promise((resolve) => datagrams.once('listening', resolve));
  const [first, second] = ownSockets()
    .filter(({ target }) => !before.has(target))
    .map(({ name }) => Number(name));
  const thread = Number(readdirSync('/proc/self/task').at(-1));
  const told = await protocolsOf(process.pid, first!, process.pid, second!, thread, first!);
  const [one, other, again] = told.split('\0');
  expect(new Set([one, other])).toEqual(new Set(['TCP', 'UDPv6']));
  expect(again).toBe(one);
});

test('nothing of what is no socket, or not there', async () => {
  const file = openSync(import.meta.filename, 'r');
  onTestFinished(() => closeSync(file));
  expect(await protocolsOf(process.pid, file, process.pid, 999_999, 4_194_304, 0, process.pid, -1)).toBe('\0\0\0\0');
  expect(await protocolsOf()).toBe('');
});
