// tests.mjs ADDON COMMAND…: runs the tests in test/windows, as one file, by the Node.js that COMMAND starts.
import { readdirSync } from 'node:fs';
import { bundleTests } from '../../one-file/bundle.mjs';
import { reportOf } from '../../one-file/report.mjs';

const [addon, ...command] = process.argv.slice(2);
const files = readdirSync('test/windows').filter((file) => file.endsWith('.test.ts'));
const paths = files.toSorted().map((file) => `test/windows/${file}`);
await reportOf('tests on Windows', addon, command, 'tests.mjs', (file) => bundleTests(paths, file));
