// Processes below their parents: pstree.mjs [PID]
import { processIter } from '@sysu/core';

// A name can hold anything, also what moves the cursor.
const safe = (text) => text.replaceAll(/\p{C}/gu, '?');
const names = new Map();
const children = new Map();
for await (const each of processIter({ attrs: ['name', 'ppid'] })) {
  names.set(each.pid, safe(each.name()));
  const ppid = each.ppid();
  children.set(ppid, [...(children.get(ppid) ?? []), each.pid]);
}

// Without a pid: all whose parent is not among them, as that of the first process.
const top = process.argv[2];
const roots =
  top === undefined ? [...children].flatMap(([ppid, pids]) => (names.has(ppid) ? [] : pids)) : [Number(top)];
for (const root of roots) print(root, '', '');

function print(pid, stem, indent) {
  console.log(`${stem}${pid} ${names.get(pid) ?? '?'}`);
  const below = children.get(pid) ?? [];
  below.forEach((child, i) => {
    const isLast = i === below.length - 1;
    print(child, `${indent}${isLast ? '└─' : '├─'} `, `${indent}${isLast ? '  ' : '│ '} `);
  });
}
