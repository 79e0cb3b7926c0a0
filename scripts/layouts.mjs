// Writes layouts.h for each system whose structs the library decodes: the compiler then holds the tables of
// packages/core/src/platform/SYSTEM/layouts*.ts to the structs that it knows.
//
//   node scripts/layouts.mjs [FOLDER]
//
// FOLDER has a folder for each system that the addon is built for; packages/native/src unless named.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const home = fileURLToPath(new URL('..', import.meta.url));
const tables = join(home, 'packages/core/src/platform');
const folder = process.argv[2] ?? join(home, 'packages/native/src');
const widths = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4, u64: 8, i64: 8, f64: 8, id64: 8 };

const isTable = (file) => /^layouts[\w-]*\.ts$/.test(file);
const entries = readdirSync(tables, { withFileTypes: true });
for (const { name: system } of entries.filter((entry) => entry.isDirectory())) {
  const files = readdirSync(join(tables, system)).filter(isTable).toSorted();
  if (files.length === 0) continue;
  mkdirSync(join(folder, system), { recursive: true });
  writeFileSync(join(folder, system, 'layouts.h'), headerOf(system, await layoutsIn(system, files)));
}

/** The tables that these files export, in the order of their names. */
async function layoutsIn(system, files) {
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file, index) => `export * as file${index} from './${file}';`).join('\n'),
      resolveDir: join(tables, system),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const modules = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  return Object.values(modules).flatMap((module) => Object.values(module).filter((value) => 'struct' in value));
}

function headerOf(system, layouts) {
  return `// clang-format off
// Written by scripts/layouts.mjs from packages/core/src/platform/${system}/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

${layouts.map(assertsOf).join('\n\n')}
`;
}

function assertsOf({ struct, size, members }) {
  const own = Object.entries(members).map(([name, member]) => memberAssert(struct, name, member));
  return [`static_assert(sizeof(${struct}) == ${size}, "${struct}");`, ...own].join('\n');
}

function memberAssert(struct, name, [offset, kind, ...rest]) {
  const width = kind === 'bytes' ? rest.shift() : widths[kind];
  const [inC = name] = rest;
  const claims = `offsetof(${struct}, ${inC}) == ${offset} && sizeof(((${struct} *)0)->${inC}) == ${width}`;
  return `static_assert(${claims}, "${inC}");`;
}
