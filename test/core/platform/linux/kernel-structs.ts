import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';

/** What a kernel wrote: hexadecimal digits of test/fixtures/netlink-linux-6.18, of a machine with least bytes first. */
export function captured(name: string): Buffer {
  const file = join(import.meta.dirname, '../../../fixtures/netlink-linux-6.18', `${name}.hex`);
  return Buffer.from(readFileSync(file, 'latin1').replaceAll('\n', ''), 'hex');
}

/** A number of so many bytes in the order of the machine, or bytes as they are. */
export type Part = readonly [size: 1 | 2 | 4 | 8, value: number] | Buffer;

/** Writes as kernels of either byte order do. */
export class Structs {
  readonly #bigEndian: boolean;

  constructor(bigEndian: boolean) {
    this.#bigEndian = bigEndian;
  }

  struct(...parts: readonly Part[]): Buffer {
    return Buffer.concat(parts.map((part) => (Buffer.isBuffer(part) ? part : this.#number(...part))));
  }

  attribute(type: number, value: Buffer): Buffer {
    return padded(this.struct([2, value.length + 4], [2, type], value));
  }

  message(type: number, content: Buffer, flags = 2): Buffer {
    return padded(this.struct([4, content.length + 16], [2, type], [2, flags], [4, 0], [4, 0], content));
  }

  /** The messages, and the one that ends them. */
  dump(messages: readonly Buffer[], errno = 0): KernelBytes {
    const done = this.message(3, this.struct([4, 2 ** 32 - errno]));
    return new KernelBytes(Buffer.concat([...messages, done]), this.#bigEndian);
  }

  #number(size: 1 | 2 | 4 | 8, value: number): Buffer {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt.asUintN(8 * size, BigInt(value)));
    const number = bytes.subarray(8 - size);
    return this.#bigEndian ? number : Buffer.from(number.toReversed());
  }
}

/** A struct inet_diag_msg. Ports and addresses are in network order on every machine. */
export function inetSocket(
  structs: Structs,
  { family = 2, state = 10, ports = [8080, 0], ips = ['7f000001', ''], inode = 5 },
): Buffer {
  const ip = (hex: string): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(16)]).subarray(0, 16);
  const network = Buffer.alloc(4);
  network.writeUInt16BE(ports[0]!, 0);
  network.writeUInt16BE(ports[1]!, 2);
  const id = structs.struct(network, ip(ips[0]!), ip(ips[1]!), [4, 3], [8, 99]);
  const head = structs.struct([1, family], [1, state], [1, 0], [1, 0]);
  return structs.message(20, structs.struct(head, id, [4, 0], [4, 1], [4, 0x01020304], [4, 1000], [4, inode]));
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}
