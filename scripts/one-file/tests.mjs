import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What makes system calls, and what decodes the answers of Linux.
const folders = ['test/core/platform', 'test/core/platform/linux', 'test/native'];
// Such a test starts Node.js anew, reads sources, or needs all of vitest.
const notAlone = /\bvi\b|execPath|runWithAddon|injecting|\bimport\(/;
const notTogether = [
  // They look at their own binary or process, as no other test has used it yet.
  'test/native/binary.test.ts',
  'test/core/platform/linux/heap.test.ts',
  // It starts children that are silent when they end, which an emulator does not.
  'test/native/hostile-arguments.test.ts',
];

/** The files with tests that can be run together, without vitest, by any Node.js: paths below the top of the repository. */
export function testFiles() {
  return folders
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.test.ts') && !notTogether.includes(file))
    .filter((file) => !notAlone.test(readFileSync(file, 'utf8')))
    .toSorted();
}
