// unit-tests.mjs [--only FILE] NAME ADDON COMMAND…: runs the tests of the addon and of what decodes its bytes, or those of
// one file, by the Node.js that COMMAND starts. The last line counts: "N passed, N failed, N skipped".
import { bundleTests } from './one-file/bundle.mjs';
import { reportOf } from './one-file/report.mjs';
import { testFiles } from './one-file/tests.mjs';

const words = process.argv.slice(2);
const files = words[0] === '--only' ? words.splice(0, 2).slice(1) : testFiles();
const [name, addon, ...command] = words;
await reportOf(`tests on ${name}`, addon, command, 'tests.mjs', (file) => bundleTests(files, file));
