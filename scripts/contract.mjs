// contract.mjs NAME ADDON COMMAND…: runs the contract, as one CommonJS file, on the Node.js that COMMAND starts, with this
// addon; NAME says where that is. The last line counts: "N passed, N failed, N skipped".
// contract.mjs FILE: only makes that file, which takes the path of the addon from SYSU_NATIVE_BINARY.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle } from './contract/bundle.mjs';

const [name, addon, file, ...args] = process.argv.slice(2);
if (name === undefined) throw new Error('usage: contract.mjs FILE, or contract.mjs NAME ADDON COMMAND…');
if (file === undefined) bundle('test/contract/alone.ts', resolve(name));
else process.exitCode = run();

function run() {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-contract-'));
  const program = join(folder, 'contract.cjs');
  const output = join(folder, 'output');
  try {
    bundle('test/contract/alone.ts', program);
    // Into a file, for Node.js on Wine cannot write into a pipe.
    const descriptor = openSync(output, 'w');
    const env = { ...process.env, SYSU_NATIVE_BINARY: resolve(addon) };
    const { error } = spawnSync(file, [...args, program], { env, stdio: ['ignore', descriptor, 'inherit'] });
    closeSync(descriptor);
    if (error !== undefined) throw error;
    return report(readFileSync(output, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(text) {
  if (!text.startsWith('{')) {
    process.stdout.write(`${text}the contract did not run to its end on ${name}\n0 passed, 1 failed\n`);
    return 1;
  }
  const { system, passed, assertions, failures, skipped } = JSON.parse(text);
  for (const each of failures) process.stdout.write(`failed: ${each}\n`);
  for (const each of skipped) process.stdout.write(`skipped: ${each}\n`);
  process.stdout.write(`${name} (${system}): ${assertions} assertions in ${passed + failures.length} checks\n`);
  process.stdout.write(`${passed} passed, ${failures.length} failed, ${skipped.length} skipped\n`);
  return failures.length > 0 ? 1 : 0;
}
