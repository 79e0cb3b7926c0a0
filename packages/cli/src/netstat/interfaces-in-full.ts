import type { InterfaceRecord } from '@sysu/core';
import { blockOf } from '../ifconfig/block.js';
import { sanitize } from '../render/sanitize.js';
import type { Shown } from '../table-plan.js';
import { interfaces } from './interfaces.js';
import type { Options } from './options.js';

/** The same interfaces in the form of netstat -ie, which is that of ifconfig. */
export function interfacesInFull(options: Options, names: readonly string[]): Shown<InterfaceRecord, string> {
  return interfaces(options, names, {
    heading: 'Kernel Interface table\n',
    text: (record, base) => [...blockOf(record, base, false), ''].map((line) => `${sanitize(line)}\n`).join(''),
  });
}
