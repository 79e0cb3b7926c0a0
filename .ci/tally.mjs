// tally.mjs REPORT STATUS: how many tests of a vitest run passed, failed and were skipped. A run that broke without a
// failed test (no report, a file that could not be loaded, an error outside of any test) counts as one failed.
import { existsSync, readFileSync } from 'node:fs';

const [file, status] = process.argv.slice(2);
const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
const failed = status === '0' ? numFailedTests : Math.max(numFailedTests, 1);
process.stdout.write(`${passed} ${failed} ${numPendingTests + numTodoTests}\n`);
