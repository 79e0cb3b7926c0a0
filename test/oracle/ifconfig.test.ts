import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../run.js';
import { works } from '../works.js';
import { sysu } from './beside.js';
import { isInstalled } from './oracle.js';

const forms = ['', '-a', '-s', '-a -s', 'eth0', 'eth0:1', '-s eth0', 'tun0', '-a br0', 'nosuch', '-s nosuch'];
// A network of its own, with links of several kinds.
const setup = `set -e
ip link set lo up
ip link add eth0 type veth peer name eth1
ip link add br0 type bridge
ip tuntap add tun0 mode tun
ip address add 10.1.2.3/24 broadcast 10.1.2.255 dev eth0
ip address add 10.9.9.9/16 broadcast 10.9.255.255 dev eth0 label eth0:1
for address in 2001:db8::1/64 2001:db8::2/64 2001:db8:0:1::9/128 fd00::5/64 fec0::1/64; do
  ip address add $address dev eth0 nodad
done
ip address add 10.7.0.1 peer 10.7.0.2 dev tun0
ip link set eth0 mtu 1400 up
ip link set eth1 txqueuelen 77 promisc on up
ip link set tun0 up
set +e`;

interface Answer {
  theirs: string;
  ours: string;
  after: string;
}

// Neighbours greet each other meanwhile, so that a form is asked until nothing was counted in between.
const ask = `for form in "\${forms[@]}"; do
  for round in 1 2 3 4 5 6 7 8; do
    theirs=$(ifconfig $form 2>/dev/null; echo "code $?")
    ours=$("$NODE" "$SYSU" ifconfig $form 2>/dev/null; echo "code $?")
    after=$(ifconfig $form 2>/dev/null; echo "code $?")
    [ "$theirs" = "$after" ] && break
  done
  printf '%s\\0%s\\0%s\\0' "$theirs" "$ours" "$after"
done`;

describe.skipIf(!isInstalled('ifconfig') || !works('unshare', '--net', 'ip', 'link', 'set', 'lo', 'up'))(
  'sysu ifconfig beside ifconfig of net-tools',
  () => {
    const answers = new Map<string, Answer>();
    beforeAll(async () => {
      const list = `forms=(${forms.map((form) => `'${form}'`).join(' ')})`;
      const env = { ...process.env, LC_ALL: 'C.UTF-8', NODE: process.execPath, SYSU: sysu };
      const { stdout } = await run('unshare', ['--net', 'bash', '-c', [setup, list, ask].join('\n')], { env });
      const texts = stdout.split('\0');
      forms.forEach((form, i) => {
        const [theirs = '', ours = '', after = ''] = texts.slice(3 * i);
        answers.set(form, { theirs, ours, after });
      });
    }, 120_000);

    test.each(forms)('ifconfig %s', (form) => {
      const { theirs, ours, after } = answers.get(form)!;
      expect(after).toBe(theirs);
      // It has addresses of IPv6 in the order of a hash table of the kernel, which is another one in each namespace and after
      // each boot; ours are in that of ip(8). Errors it announces by a heading.
      const lines = (text: string): string[] => text.split('\n').toSorted();
      if (form === '-s nosuch') expect(ours).toMatch(/code 1$/);
      else expect(lines(ours)).toEqual(lines(theirs));
    });

    test('there was much to compare', () => {
      expect(answers.get('-a')!.theirs.split('\n').length).toBeGreaterThan(40);
      expect(answers.get('nosuch')!.theirs).toBe('code 1');
    });
  },
);
