import { expect, test } from 'vitest';
import { parseCpuinfo } from '../../../../packages/core/src/platform/linux/cpuinfo.js';

test('x86 numbers its processors, and measures them', () => {
  const one = (cpu: number): string =>
    `processor\t: ${cpu}\nmodel name\t: AMD EPYC\ncpu MHz\t\t: 2445.404\nphysical id\t: 1\ncore id\t\t: ${cpu >> 1}\ncpu cores\t: 2\n`;
  const cpus = parseCpuinfo(`${one(0)}\n${one(1)}\n`);
  expect(cpus.map(({ cpu, mhz, socket, coresOfSocket }) => [cpu, mhz, socket, coresOfSocket])).toEqual([
    [0, 2445.404, '1', 2],
    [1, 2445.404, '1', 2],
  ]);
  expect(cpus[0]!.core).toBe(cpus[1]!.core);
});

// As arch/s390/kernel/processor.c of the kernel prints it.
const s390x = `vendor_id       : IBM/S390
# processors    : 2
bogomips per cpu: 3241.00
features	: esan3 zarch stfle msa ldisp eimm dfp
processor 0: version = FF,  identification = 1A2B38,  machine = 3931
processor 4: version = FF,  identification = 1A2B38,  machine = 3931

cpu number      : 0
physical id     : 1
core id         : 3
book id         : 1
drawer id       : 0
cpu cores       : 1
cpu MHz dynamic : 5200
cpu MHz static  : 5100

cpu number      : 4
physical id     : 1
core id         : 3
book id         : 2
drawer id       : 0
cpu cores       : 1
cpu MHz dynamic : 5200
cpu MHz static  : 5100
`;

test('s390x tells of all its CPUs first, and numbers sockets within books (psutil #200, #2770)', () => {
  const cpus = parseCpuinfo(s390x);
  expect(cpus.map(({ cpu, mhz }) => [cpu, mhz])).toEqual([
    [0, 5200],
    [4, 5200],
  ]);
  expect(cpus[0]!.core).not.toBe(cpus[1]!.core);
});

test('POWER calls the rate clock', () => {
  const cpus = parseCpuinfo('processor\t: 8\ncpu\t\t: POWER9\nclock\t\t: 3425.000000MHz\nrevision\t: 2.2\n');
  expect(cpus).toMatchObject([{ cpu: 8, mhz: 3425, core: null }]);
});

test('old ARM names the processor before it numbers them', () => {
  const first = 'Processor\t: ARMv7 Processor rev 10 (v7l)\nprocessor\t: 0\nBogoMIPS\t: 7.54\n';
  const cpus = parseCpuinfo(`${first}\nprocessor\t: 1\nBogoMIPS\t: 7.54\n\nHardware\t: i.MX6\n`);
  expect(cpus.map(({ cpu, mhz, core }) => [cpu, mhz, core])).toEqual([
    [0, null, null],
    [1, null, null],
  ]);
});
