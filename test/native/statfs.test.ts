import { statfsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeOf, native } from './addon.js';

test('says what Node says of a file system whose figures stand still', () => {
  const [type, blockSize, blocks, free, available, files, filesFree, flags] = native.statfs('/proc');
  const node = statfsSync('/proc');
  expect({ type, blockSize, blocks, free, available, files, filesFree }).toEqual({
    type: node.type,
    blockSize: node.bsize,
    blocks: node.blocks,
    free: node.bfree,
    available: node.bavail,
    files: node.files,
    filesFree: node.ffree,
  });
  expect(flags).toBeGreaterThan(0);
});

test('says what Node says of the size of the root', () => {
  const [, blockSize, blocks, , , files] = native.statfs('/');
  const node = statfsSync('/');
  expect([blockSize, blocks, files]).toEqual([node.bsize, node.blocks, node.files]);
});

test('throws the error of the call', () => {
  expect(() => native.statfs('/nowhere')).toThrow(
    expect.objectContaining({ code: 'ENOENT', errno: 2, syscall: 'statfs' }),
  );
  expect(codeOf(() => native.statfs('/proc/version/x'))).toBe('ENOTDIR');
});
