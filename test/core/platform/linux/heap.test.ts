import { createSystem, LINUX, Unsupported } from '@sysu/core';
import type { Native } from '@sysu/native';
import { expect, test } from 'vitest';
import { heapCalls, parseMallocInfo } from '../../../../packages/core/src/platform/linux/heap.js';

test('what is in use is what the arenas have and have not ready to be handed out', () => {
  const arena = `<heap nr="0">
<sizes>
  <size from="33" to="33" total="66" count="2"/>
</sizes>
<total type="fast" count="1" size="10"/>
<total type="rest" count="2" size="20"/>
<system type="current" size="500"/>
<system type="max" size="600"/>
</heap>`;
  const sums = `<total type="fast" count="2" size="30"/>
<total type="rest" count="9" size="400"/>
<total type="mmap" count="3" size="9000000000"/>
<system type="current" size="1000"/>
<system type="max" size="2000"/>
<aspace type="total" size="1000"/>
</malloc>
`;
  const text = `<malloc version="1">\n${arena}\n${arena}\n${sums}`;
  expect(parseMallocInfo(text)).toEqual({ heapUsed: 570, mmapUsed: 9000000000, heapCount: null });
});

// Its C library is that of Node.js, which need not be glibc.
const glibc = (process.report.getReport() as { header?: { glibcVersionRuntime?: string } }).header?.glibcVersionRuntime;

test.runIf(LINUX && glibc !== undefined)('a large block is a mapping of its own', () => {
  const system = createSystem();
  const before = system.heapInfo();
  const blocks = Array.from({ length: 20 }, () => Buffer.allocUnsafeSlow(1 << 20));
  expect(system.heapInfo().mmapUsed! - before.mmapUsed!).toBeGreaterThanOrEqual(20 << 20);
  expect(blocks).toHaveLength(20);
  expect(before.heapUsed).toBeGreaterThan(100_000);
  system.heapTrim();
});

test('another C library cannot', () => {
  const fails = (): never => {
    throw Object.assign(new Error(), { code: 'ENOSYS' });
  };
  const { heapInfo, heapTrim } = heapCalls({ heapInfo: fails, heapTrim: fails } as unknown as Native);
  expect(heapInfo).toThrow(new Unsupported('heapInfo()', 'by this C library'));
  expect(heapTrim).toThrow(new Unsupported('heapTrim()', 'by this C library'));
});
