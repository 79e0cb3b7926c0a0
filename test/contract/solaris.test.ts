import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { solarisMachine } from '../../packages/core/src/platform/sunos/index.js';
import { createSystem } from '../../packages/core/src/system.js';
import { solaris, writeSolaris } from '../core/platform/sunos/solaris.js';
import { assertions } from './assert.js';
import { contract } from './contract.js';

describe('Solaris over bytes and files that were made up', () => {
  const root = `${mkdtempSync(join(tmpdir(), 'sysu-solaris-'))}/`;
  writeSolaris(root);
  afterAll(() => rmSync(root, { recursive: true }));
  const system = createSystem({ backend: solarisMachine(solaris, true, root) });
  contract({ test, system, isOwn: true });

  test('has been looked at', () => {
    expect(assertions()).toBeGreaterThan(1000);
  });
});
