import { changed, int, long, message, struct, text } from '../bsd/bytes.js';
import type { Answers, MadeUp } from '../bsd/made-up.js';

export const STARTED = 1_700_000_000;
const NO_CPU = 2n ** 64n - 1n;
const ANY = 0x7fffffff;

/** struct kinfo_proc2, as the crate libc has it. */
export const shell = struct(
  680,
  [112, 'i32', 0x4002],
  [116, 'i32', 4321],
  [120, 'i32', 1],
  [124, 'i32', 4300],
  [128, 'i32', 4321],
  [132, 'i32', 4321],
  [136, 'u32', 1001],
  [140, 'u32', 1002],
  [144, 'u32', 10],
  [148, 'u32', 1005],
  [220, 'u32', 0xfff0],
  [228, 'u32', 3],
  [232, 'u32', 500_000],
  [360, 'i8', 3],
  [361, 'u8', 43],
  [363, 'u8', 15],
  [368, 'text', 'a shell of a nam'],
  [392, 'text', 'ttyraw'],
  [432, 'i32', 1000],
  [436, 'i32', 100],
  [440, 'i32', 200],
  [456, 'u32', STARTED],
  [460, 'u32', 250_000],
  [464, 'u32', 2],
  [468, 'u32', 500_000],
  [472, 'u32', 1],
  [480, 'u64', 8000],
  [512, 'u64', 70],
  [520, 'u64', 7],
  [536, 'u64', 11],
  [544, 'u64', 12],
  [576, 'u64', 30],
  [584, 'u64', 3],
  [600, 'u64', 1],
  [616, 'u64', 2],
  [640, 'u32', 1003],
  [644, 'u32', 1006],
  [672, 'i64', 3000],
);
const init = struct(
  680,
  [116, 'i32', 1],
  [124, 'i32', 1],
  [128, 'i32', 1],
  [132, 'i32', -1],
  [220, 'u32', 0xffffffff],
  [360, 'i8', 3],
  [363, 'u8', 20],
  [368, 'text', 'init'],
  [432, 'i32', 300],
  [456, 'u32', STARTED - 100],
  [616, 'u64', 1],
  [672, 'i64', 400],
);
/** The kernel forgets when a zombie began. */
const zombie = struct(
  680,
  [116, 'i32', 5000],
  [120, 'i32', 4321],
  [360, 'i8', 5],
  [363, 'u8', 20],
  [368, 'text', 'gone'],
  [600, 'u64', NO_CPU],
  [616, 'u64', 1],
);
/** The kernel itself. */
const kernel = struct(680, [112, 'i32', 0x200], [360, 'i8', 7], [363, 'u8', 0], [368, 'text', 'system']);

/** struct kinfo_lwp, as the crate libc has it. */
const thread = (id: number, name: string): Buffer =>
  struct(
    128,
    [32, 'i32', id],
    [56, 'u8', 43],
    [58, 'i8', 7],
    [64, 'text', ''],
    [80, 'u64', 1],
    [88, 'u32', 1],
    [92, 'u32', 750_000],
    [108, 'text', name],
  );

/** struct kinfo_file of sys/sysctl.h. */
const openFile = (fd: number, type: number, object: number | bigint): Buffer =>
  struct(120, [16, 'u32', type], [40, 'u32', 1001], [64, 'u64', object], [104, 'u32', 4321], [108, 'i32', fd]);
const sockets = { tcp: 0xffff_8000, listener: 0xffff_9000, unix: 0xffff_a000, unowned: 0xffff_b000 } as const;
const files = [
  openFile(0, 1, 0xffff_0000),
  openFile(3, 2, sockets.tcp),
  openFile(4, 2, sockets.listener),
  openFile(5, 2, sockets.unix),
];
export const hidden: Buffer = Buffer.concat(files.map((file) => changed(file, [64, 'u64', 0])));

const inet = (port: number, ...bytes: number[]): Buffer =>
  Buffer.from([16, 2, port >> 8, port & 255, ...bytes, 0, 0, 0, 0, 0, 0, 0, 0]);
const inet6 = (port: number, ...bytes: number[]): Buffer =>
  Buffer.from([28, 24, port >> 8, port & 255, 0, 0, 0, 0, ...bytes, 0, 0, 0, 0, 0, 0, 0, 0].slice(0, 28));
const anywhere = Array.from({ length: 16 }, () => 0);

/** struct kinfo_pcb: as others have it for systems that speak NetBSD's sysctl(3), 640 bytes with addresses at 72 and 336. */
function pcb(members: Parameters<typeof struct>[1][], local: Buffer, remote: Buffer): Buffer {
  const bytes = struct(640, ...members);
  local.copy(bytes, 72);
  remote.copy(bytes, 336);
  return bytes;
}
export const tcp = pcb(
  [
    [16, 'u64', sockets.tcp],
    [24, 'u32', 2],
    [28, 'u32', 1],
    [32, 'u32', 6],
    [48, 'i32', 4],
    [56, 'u64', 5],
    [64, 'u64', 6],
  ],
  inet(8080, 192, 0, 2, 5),
  inet(443, 198, 0, 0, 1),
);
const timeWait = pcb(
  [
    [16, 'u64', sockets.unowned],
    [24, 'u32', 2],
    [28, 'u32', 1],
    [32, 'u32', 6],
    [48, 'i32', 10],
  ],
  inet(8080, 192, 0, 2, 5),
  inet(444, 198, 0, 0, 1),
);
const listener = pcb(
  [
    [16, 'u64', sockets.listener],
    [24, 'u32', 24],
    [28, 'u32', 1],
    [32, 'u32', 6],
    [48, 'i32', 1],
  ],
  inet6(8080, ...anywhere),
  inet6(0, ...anywhere),
);
const unix = pcb(
  [
    [16, 'u64', sockets.unix],
    [24, 'u32', 1],
    [28, 'u32', 1],
  ],
  Buffer.concat([Buffer.from([17, 1]), text('/var/run/x.sock')]),
  Buffer.alloc(0),
);

const interfaces = Buffer.concat([
  message(
    // struct if_msghdr, as golang.org/x/sys has it.
    struct(
      152,
      [3, 'u8', 0x14],
      [4, 'i32', 1 << 4],
      [8, 'i32', 0x8843],
      [12, 'u16', 1],
      [16, 'u8', 6],
      [20, 'i32', 2],
      [24, 'u64', 1500],
      [40, 'u64', 1_000_000_000],
      [48, 'u64', 1],
      [56, 'u64', 2],
      [64, 'u64', 3],
      [72, 'u64', 4],
      [80, 'u64', 5],
      [88, 'u64', 6_000_000_000_000],
      [96, 'u64', 7],
      [104, 'u64', 8],
      [120, 'u64', 9],
    ),
    Buffer.from([0x14, 18, 1, 0, 6, 3, 6, 0, 0x77, 0x6d, 0x30, 2, 0, 0, 0xaa, 0xbb, 0xcc]),
    Buffer.alloc(7),
  ),
  message(
    struct(32, [3, 'u8', 0x16], [4, 'u16', 1], [12, 'i32', (1 << 2) | (1 << 5) | (1 << 7)]),
    // The mask of 255.255.255.0 is cut after its last byte that is not 0.
    Buffer.from([7, 2, 0, 0, 255, 255, 255, 0]),
    inet(0, 192, 0, 2, 5),
    inet(0, 192, 0, 2, 255),
  ),
  message(
    struct(32, [3, 'u8', 0x16], [4, 'u16', 1], [12, 'i32', (1 << 2) | (1 << 5)]),
    inet6(0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0),
    Buffer.alloc(4),
    inet6(0, 0xfe, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7),
    Buffer.alloc(4),
  ),
]);

const routes = Buffer.concat([
  // struct rt_msghdr, as golang.org/x/sys has it: a default route …
  message(
    struct(120, [3, 'u8', 4], [4, 'u16', 1], [8, 'i32', 0x803], [12, 'i32', 7], [48, 'u64', 1400], [112, 'i64', 99]),
    inet(0, 0, 0, 0, 0),
    inet(0, 192, 0, 2, 1),
    Buffer.alloc(8),
  ),
  // … and one of the link itself.
  message(
    struct(120, [3, 'u8', 4], [4, 'u16', 1], [8, 'i32', 0x1], [12, 'i32', 7]),
    inet(0, 192, 0, 2, 0),
    Buffer.from([0x14, 18, 1, 0, 6, 0, 0, 0]),
    Buffer.alloc(16),
    Buffer.from([7, 2, 0, 0, 255, 255, 255, 0]),
  ),
]);

/** struct kinfo_vmentry, as the crate libc has it. */
const mapping = (start: number, end: number, flags: number, protection: number, path: string): Buffer =>
  struct(
    1128,
    [0, 'u64', start],
    [8, 'u64', end],
    [28, 'u32', flags],
    [48, 'u32', protection],
    [64, 'u64', 77],
    [104, 'text', path],
  );

/** A machine with NetBSD 10 and two CPUs. */
export const answers: Answers = {
  'kern.ostype': text('NetBSD'),
  'kern.osrelease': text('10.0'),
  'kern.hostname': text('bsd.example'),
  'hw.machine': text('amd64'),
  'hw.ncpu': int(2),
  'hw.ncpuonline': int(2),
  'hw.physmem64': long(4_000_000_000),
  // The microseconds have 32 bits; what is behind them is anything.
  'kern.boottime': Buffer.concat([long(STARTED - 200), int(500_000, -1)]),
  'kern.clockrate': int(100, 10_000, 40, 0, 100),
  'kern.cp_time.0': long(100, 200, 300, 400, 500),
  'kern.cp_time.1': long(0, 0, 0, 0, 1500),
  'vm.loadavg': struct(24, [0, 'u32', 1024], [4, 'u32', 2048], [8, 'u32', 512], [16, 'i64', 2048]),
  'vm.vmmeter': struct(48, [0, 'i16', 2], [2, 'i16', 1], [28, 'i32', 10], [36, 'i32', 20]),
  // struct uvmexp_sysctl: numbers of 64 bits, with what htop's authors have counted of them.
  'vm.uvmexp2': struct(
    704,
    [4 * 8, 'i64', 100_000],
    [5 * 8, 'i64', 200_000],
    [6 * 8, 'i64', 50_000],
    [8 * 8, 'i64', 300_000],
    [17 * 8, 'i64', 2000],
    [18 * 8, 'i64', 250],
    [26 * 8, 'i64', 2000],
    [27 * 8, 'i64', 5_000_000_000],
    [28 * 8, 'i64', 300],
    [29 * 8, 'i64', 40],
    [34 * 8, 'i64', 6],
    [35 * 8, 'i64', 77],
    [71 * 8, 'i64', 111_111],
    [72 * 8, 'i64', 7000],
    [73 * 8, 'i64', 3000],
  ),
  'hw.iostats.128': Buffer.concat([
    struct(
      128,
      [0, 'text', 'wd0'],
      [16, 'i32', 2],
      [64, 'u32', 3],
      [68, 'u32', 250_000],
      [72, 'u64', 4],
      [80, 'u64', 4096],
      [88, 'u64', 5],
      [96, 'u64', 8192],
    ),
    struct(128, [0, 'text', 'dk0']),
    struct(128, [0, 'text', 'cd0']),
    struct(128, [0, 'text', 'st0'], [20, 'i32', 1]),
  ]),
  '4.34.0.0.6.0': interfaces,
  '4.34.0.0.1.0': routes,
  [`net.inet.tcp.pcblist.0.0.640.${ANY}`]: Buffer.concat([tcp, timeWait]),
  [`net.inet6.tcp6.pcblist.0.0.640.${ANY}`]: listener,
  [`net.local.stream.pcblist.0.0.640.${ANY}`]: unix,
  [`1.47.0.0.680.${ANY}`]: Buffer.concat([shell, kernel, zombie, init]),
  [`1.47.1.1.680.${ANY}`]: init,
  [`1.47.1.4321.680.${ANY}`]: shell,
  [`1.47.1.5000.680.${ANY}`]: zombie,
  [`1.64.1.128.${ANY}`]: thread(1, ''),
  [`1.64.4321.128.${ANY}`]: Buffer.concat([thread(4322, 'worker'), thread(4321, '')]),
  [`1.64.5000.128.${ANY}`]: Buffer.alloc(0),
  [`1.77.2.1.120.${ANY}`]: Buffer.alloc(0),
  [`1.77.2.5000.120.${ANY}`]: Buffer.alloc(0),
  [`1.77.2.4321.120.${ANY}`]: Buffer.concat(files),
  [`1.77.2.-1.120.${ANY}`]: Buffer.concat(files),
  '1.48.1.1': text('/sbin/init'),
  '1.48.1.3': text('HOME=/'),
  '1.48.1.5': text('/sbin/init'),
  '1.48.1.6': text('/'),
  '1.48.4321.1': text('/usr/bin/a shell of a name that is long', '', 'line\nbreak'),
  '1.48.4321.3': text('A=1', '=B=2', 'nothing', 'C='),
  '1.48.4321.5': text('/usr/bin/a shell of a name that is long'),
  '1.48.4321.6': text('/home/somebody'),
  [`2.16.1.1.1128.${ANY}`]: mapping(0x200000, 0x210000, 1, 5, '/sbin/init'),
  [`2.16.1.4321.1128.${ANY}`]: Buffer.concat([
    mapping(0x200000, 0x210000, 1, 5, '/usr/bin/a'),
    mapping(0x7f7fff000000, 0x7f7fff020000, 32, 3, ''),
  ]),
};

/** Of zombies nothing is told: EINVAL. */
export const untold: readonly string[] = [1, 3, 5, 6]
  .map((what) => `1.48.5000.${what}`)
  .concat(`2.16.1.5000.1128.${ANY}`);

/** '/' and a server's folder: struct statvfs of sys/statvfs.h. */
const fileSystems = Buffer.concat([
  struct(
    3296,
    [0, 'u64', 0x1000 | 0x4000000 | 0x2000000],
    [136, 'u64', 12],
    [192, 'text', 'ffs'],
    [224, 'text', '/'],
    [1248, 'text', '/dev/wd0a'],
  ),
  struct(
    3296,
    [0, 'u64', 0x8 | 0x1],
    [136, 'u64', 13],
    [192, 'text', 'nfs'],
    [224, 'text', '/net'],
    [1248, 'text', 'server:/x'],
  ),
]);

export const netbsd: MadeUp = {
  answers,
  fileSystems,
  processIn: ([top, second, third, fourth]) => {
    if (top === 2 && second === 16) return fourth!;
    if (top !== 1) return null;
    if (second === 48 || second === 64) return third!;
    if (second === 47) return third === 0 ? null : fourth!;
    return second === 77 && fourth! >= 0 ? fourth! : null;
  },
  rowOf: (pid) => `1.47.1.${pid}.680.${ANY}`,
};
