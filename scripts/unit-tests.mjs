// unit-tests.mjs NAME ADDON COMMAND…: runs the tests of the addon and of what decodes its bytes, as one file, by the
// Node.js that COMMAND starts. The last line counts: "N passed, N failed, N skipped".
import { bundleTests } from './one-file/bundle.mjs';
import { reportOf } from './one-file/report.mjs';
import { testFiles } from './one-file/tests.mjs';

const [name, addon, ...command] = process.argv.slice(2);
await reportOf(`tests on ${name}`, addon, command, 'tests.mjs', (file) => bundleTests(testFiles(), file));
