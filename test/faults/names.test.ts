import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Planted } from '../planted.js';
import { cc, setpriv, unshareMounts, works } from '../works.js';
import { compile } from './compile.js';
import { ask } from './question.js';

const question = { ask: 'processes', columns: ['user', 'uid', 'ruid'] } as const;

describe.runIf(process.platform === 'linux' && setpriv)('a user without a name', () => {
  const planted = new Planted();
  let stranger = 0;
  beforeAll(async () => void (stranger = await planted.as(4242424242)));
  afterAll(() => planted.end());

  test('is a number, which is never negative', async () => {
    const { value } = await ask({ ...question, columns: [...question.columns], pids: [stranger] });
    expect(value).toEqual([{ user: '4242424242', uid: 4242424242, ruid: 4242424242 }]);
  });

  test.runIf(unshareMounts && cc)('is a number as well when the name service hangs, which is asked once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sysu-nss-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'nsswitch.conf'), 'passwd: files hang\n');
    const module = compile('nss-hang.c', 'libnss_hang.so.2', '-shared', '-fPIC');
    const script = `mount --bind ${folder}/nsswitch.conf /etc/nsswitch.conf && exec "$@"`;
    const hanging = ['unshare', '--mount', 'sh', '-c', script, 'sh'];
    const columns = ['user', 'pid'];
    const asked = join(folder, 'asked');
    const { value } = await ask({ ask: 'processes', columns, pids: [1, stranger] }, hanging, {
      LD_LIBRARY_PATH: dirname(module),
      SYSU_NSS_ASKED: asked,
    });
    expect(value).toEqual([
      { user: 'root', pid: 1 },
      { user: '4242424242', pid: stranger },
    ]);
    expect(readFileSync(asked, 'utf8')).toBe('4242424242\n');
  });

  test.runIf(works('unshare', '--user', '--map-root-user', 'true'))(
    'nor has one that our user namespace does not know: no nobody',
    async () => {
      const { value } = await ask({ ...question, columns: [...question.columns], pids: [stranger] }, [
        'unshare',
        '--user',
        '--map-root-user',
      ]);
      expect(value).toEqual([{ user: '65534', uid: 65534, ruid: 65534 }]);
    },
  );
});
