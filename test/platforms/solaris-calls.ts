import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unsupported } from '../../packages/core/src/errors.js';
import { solarisMachine } from '../../packages/core/src/platform/sunos/index.js';
import { createSystem } from '../../packages/core/src/system.js';
import { callChecks } from '../contract/calls.js';
import { kstats, writeSolaris } from '../core/platform/sunos/solaris.js';

/** The calls that Solaris lacks, each as `netRoutes()`: found out by calling them, for no contract is kept there yet. */
export async function lackingOnSolaris(): Promise<string[]> {
  const root = `${mkdtempSync(join(tmpdir(), 'sysu-solaris-'))}/`;
  writeSolaris(root);
  const system = createSystem({ backend: solarisMachine(kstats, true, root) });
  const lacking: string[] = [];
  for (const [name, [check]] of Object.entries(callChecks)) {
    try {
      await check!.call(system);
    } catch (error) {
      if (error instanceof Unsupported) lacking.push(`${name}()`);
    }
  }
  rmSync(root, { recursive: true });
  return lacking;
}
