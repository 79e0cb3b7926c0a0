// Writes what the addon hands over of this machine as JSON, bytes as hexadecimal digits and how many zeros follow them: a
// fixture for what decodes it. The tables of sockets are those while one listens, two are connected, and one is UDP's.
//
//   scripts/check/windows/node capture.cjs ADDON FILE
const { createSocket } = require('node:dgram');
const { once } = require('node:events');
const { writeFileSync } = require('node:fs');
const { connect, createServer } = require('node:net');

const [, , binary, file] = process.argv;
const addon = { exports: {} };
process.dlopen(addon, binary);
const native = addon.exports;

const calls = [
  ['activeProcessors'],
  ['adapterAddresses'],
  ['describeVolume', 'C:\\'],
  ['driveType', 'C:\\'],
  ['interfaceTable'],
  ['logicalDrives'],
  ['performanceInformation'],
  ['powerStatus'],
  ['processorPower'],
  ['processorTopology'],
  ['querySystem', 2, 312],
  ['querySystem', 3, 48],
  ['querySystem', 8, 4096],
  ['sessionIds'],
  ['tcpTable', false],
  ['tcpTable', true],
  ['udpTable', false],
  ['udpTable', true],
  ['volumeNames'],
  ['volumePaths', '\\\\?\\Volume{00000000-0000-0000-0000-000000000043}\\'],
  ['services'],
  ['describeService', 'PlugPlay'],
];

void record();

async function record() {
  const server = createServer().listen(4711, '127.0.0.1');
  const datagrams = createSocket('udp4').bind(4712, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(datagrams, 'listening')]);
  const client = connect(4711, '127.0.0.1');
  await once(client, 'connect');
  const answers = { pid: process.pid };
  for (const [name, ...args] of calls) {
    const key = `${name}(${args.map((arg) => JSON.stringify(arg)).join()})`;
    try {
      answers[key] = shown(await native[name](...args));
    } catch ({ code, message }) {
      answers[key] = { code, message };
    }
  }
  writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`);
  for (const socket of [client, server, datagrams]) socket.unref();
}

/** Objects as they are, but for the bytes in them. */
function shown(value) {
  if (value instanceof Uint8Array) {
    const length = value.findLastIndex((byte) => byte !== 0) + 1;
    return { hex: Buffer.from(value.subarray(0, length)).toString('hex'), zeros: value.length - length };
  }
  if (ArrayBuffer.isView(value)) return [...value];
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shown(each)]));
}
