import { UsageError } from '../exit.js';

/** By what ip sets what ifconfig can set: `NAME` stands for the interface, `WORD` for the word behind. */
const ways: readonly (readonly [setting: RegExp, way: string])[] = [
  [/^(up|down)$/, 'ip link set NAME $1'],
  [/^(mtu|txqueuelen)$/, 'ip link set NAME $1 WORD'],
  [/^(arp|multicast|promisc|allmulti)$/, 'ip link set NAME $1 on'],
  [/^-(arp|multicast|promisc|allmulti)$/, 'ip link set NAME $1 off'],
  [/^name$/, 'ip link set NAME name WORD'],
  [/^hw$/, 'ip link set NAME address ADDRESS'],
  [/^(add|del)$/, 'ip address $1 WORD dev NAME'],
  [/^([\da-f.:]+[.:][\da-f.:]*(\/\d+)?)$/i, 'ip address add $1 dev NAME'],
];
const families = new Set(['inet', 'inet6']);

/** Words that ifconfig takes in spite of their dash. */
export const dashed: ReadonlySet<string> = new Set(
  'arp multicast promisc allmulti broadcast pointopoint trailers dynamic'.split(' ').map((word) => `-${word}`),
);

/** We only look. Throws UsageError, which says how it is done. */
export function refuseSettings(name: string, words: readonly string[]): void {
  const [setting, word = '…'] = words.filter((each) => !families.has(each));
  if (words.length === 0) return;
  const [pattern, way] = ways.find(([each]) => each.test(setting ?? '')) ?? [null, 'ip link set, ip address add'];
  const command = (pattern === null ? way : setting!.replace(pattern, way)).replace('NAME', name).replace('WORD', word);
  throw new UsageError(`it shows interfaces and changes nothing: ${command}`);
}
