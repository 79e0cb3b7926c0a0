import { expect, test } from 'vitest';
import { namesOf } from '../../../../packages/core/src/platform/linux/names.js';
import type { Kind } from '../../../../packages/core/src/platform/name-service.js';
import type { Names } from '../../../../packages/core/src/platform/names.js';
import { parseAnswers } from '../../../../packages/core/src/platform/name-service.js';
import { filesOf } from './files.js';

const passwd = 'root:x:0:0\nann:x:1000:1000\nnobody:x:65534:65534\n';
const files = filesOf({ 'etc/passwd': passwd, 'etc/group': 'wheel:x:0:\n' });

/** A name service that knows user 2000, and notes what it is asked. */
function service(asked: [Kind, number[]][]): (kind: Kind, ids: number[]) => Promise<Map<number, string>> {
  return (kind, ids) => {
    asked.push([kind, ids]);
    return Promise.resolve(new Map(ids.includes(2000) ? [[2000, 'far']] : []));
  };
}

async function resolve(names: Names, kind: Kind, ids: (number | null)[]): Promise<(string | undefined)[]> {
  const found = await names.resolve(kind, ids);
  return ids.map((id) => (id === null ? undefined : found.get(id)));
}

test('the local files are enough for those who are in them', async () => {
  const asked: [Kind, number[]][] = [];
  const names = namesOf(files, service(asked));
  expect(await resolve(names, 'user', [0, 1000, null])).toEqual(['root', 'ann', undefined]);
  expect(await resolve(names, 'group', [0])).toEqual(['wheel']);
  expect(asked).toEqual([]);
});

test('the name service is asked once for each of the others, and what it does not know keeps its number', async () => {
  const asked: [Kind, number[]][] = [];
  const names = namesOf(files, service(asked));
  expect(await resolve(names, 'user', [2000, 4242424242, 0, 2000])).toEqual(['far', '4242424242', 'root', 'far']);
  expect(await resolve(names, 'user', [2000, 4242424242])).toEqual(['far', '4242424242']);
  expect(asked).toEqual([['user', [2000, 4242424242]]]);
});

test('without files and without a service there are numbers', async () => {
  expect(await resolve(namesOf(filesOf({}), null), 'user', [0, 7])).toEqual(['0', '7']);
});

test('an id that our user namespace does not have is not named', async () => {
  const asked: [Kind, number[]][] = [];
  const names = namesOf(
    filesOf({ 'etc/passwd': passwd, 'proc/self/uid_map': '         0       1000          1\n' }),
    service(asked),
  );
  expect(await resolve(names, 'user', [0, 65534, 1000])).toEqual(['root', '65534', '1000']);
  expect(asked).toEqual([]);
});

test('a file that could not be opened for want of descriptors is not an empty one', async () => {
  const names = namesOf(filesOf({ 'etc/passwd': new Error('EMFILE') }), null);
  await expect(names.resolve('user', [0])).rejects.toThrow('EMFILE');
});

test('answers of the addon: a number and a name, which is empty when there is none', () => {
  const bytes = Buffer.from(['7', 'a b', '8', '', '4242424242', 'x', '9'].join('\0'));
  expect([...parseAnswers(bytes)]).toEqual([
    [7, 'a b'],
    [4242424242, 'x'],
  ]);
});

test('the number of a name is that of the local files', () => {
  const asked: [Kind, number[]][] = [];
  const names = namesOf(files, service(asked));
  expect([names.idOf('user', 'ann'), names.idOf('group', 'wheel'), names.idOf('user', 'far')]).toEqual([1000, 0, null]);
  expect(namesOf(filesOf({}), null).idOf('user', 'root')).toBe(null);
  expect(asked).toEqual([]);
});
