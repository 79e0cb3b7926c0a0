import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Runs a file that `bundle` makes by the Node.js that a command starts, with an addon, and prints what came of it. The
 * last line counts: "N passed, N failed, N skipped".
 */
export async function reportOf(name, addon, [node, ...args], file, bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-one-file-'));
  const program = join(folder, file);
  const output = join(folder, 'output');
  const errors = join(folder, 'errors');
  try {
    await bundle(program);
    // Into files, for Node.js on Wine cannot write into a pipe.
    const descriptors = [output, errors].map((path) => openSync(path, 'w'));
    const env = { ...process.env, SYSU_NATIVE_BINARY: resolve(addon) };
    const { error } = spawnSync(node, [...args, program], { env, stdio: ['ignore', ...descriptors] });
    for (const descriptor of descriptors) closeSync(descriptor);
    process.stderr.write(readFileSync(errors));
    if (error !== undefined) throw error;
    process.exitCode = report(name, readFileSync(output, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(name, text) {
  if (!text.startsWith('{')) {
    process.stdout.write(`${text}\n${name} did not run to its end\n0 passed, 1 failed, 0 skipped\n`);
    return 1;
  }
  const { system, passed, assertions, failures, skipped } = JSON.parse(text);
  for (const each of failures) process.stdout.write(`failed: ${each}\n`);
  for (const each of skipped) process.stdout.write(`skipped: ${each}\n`);
  if (assertions !== undefined) process.stdout.write(`${name} (${system}): ${assertions} assertions\n`);
  process.stdout.write(`${passed} passed, ${failures.length} failed, ${skipped.length} skipped\n`);
  return failures.length > 0 ? 1 : 0;
}
