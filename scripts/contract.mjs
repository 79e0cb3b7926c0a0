// contract.mjs NAME ADDON COMMAND…: runs the contract, as one CommonJS file, by the Node.js that COMMAND starts, with this
// addon; NAME says where that is. The last line counts: "N passed, N failed, N skipped".
// contract.mjs FILE: only makes that file, which takes the path of the addon from SYSU_NATIVE_BINARY.
import { resolve } from 'node:path';
import { bundleContract } from './one-file/bundle.mjs';
import { reportOf } from './one-file/report.mjs';

const [name, addon, ...command] = process.argv.slice(2);
if (name === undefined) throw new Error('usage: contract.mjs FILE, or contract.mjs NAME ADDON COMMAND…');
if (addon === undefined) await bundleContract(resolve(name));
else await reportOf(`contract on ${name}`, addon, command, 'contract.cjs', bundleContract);
