import { changed, int, long, message, struct, text } from '../bsd/bytes.js';
import type { Answers, MadeUp } from '../bsd/made-up.js';

export const STARTED = 1_700_000_000;
const NO_CPU = 2n ** 64n - 1n;
const ANY = 0x7fffffff;

/** struct kinfo_proc, as gopsutil has it, and the thread's name behind that. */
export const shell = struct(
  648,
  [108, 'i32', 4321],
  [112, 'i32', 1],
  [116, 'i32', 4300],
  [120, 'i32', 4321],
  [124, 'i32', 4321],
  [128, 'u32', 1001],
  [132, 'u32', 1002],
  [136, 'u32', 10],
  [140, 'u32', 1005],
  [212, 'u32', 0xfff0],
  [220, 'u32', 3],
  [224, 'u32', 500_000],
  [304, 'i8', 3],
  [305, 'u8', 28],
  [307, 'u8', 15],
  [312, 'text', 'a shell of a name that'],
  [336, 'text', 'ttyin'],
  [384, 'i32', 1000],
  [388, 'i32', 100],
  [392, 'i32', 200],
  [396, 'i32', 10],
  [408, 'u64', STARTED],
  [416, 'u32', 250_000],
  [420, 'u32', 2],
  [424, 'u32', 500_000],
  [428, 'u32', 1],
  [440, 'u64', 8000],
  [472, 'u64', 70],
  [480, 'u64', 7],
  [496, 'u64', 11],
  [504, 'u64', 12],
  [536, 'u64', 30],
  [544, 'u64', 3],
  [568, 'u32', 1003],
  [572, 'u32', 1006],
  [592, 'u64', NO_CPU],
  [608, 'i32', -1],
);
const init = struct(
  648,
  [108, 'i32', 1],
  [116, 'i32', 1],
  [120, 'i32', 1],
  [124, 'i32', -1],
  [212, 'u32', 0xffffffff],
  [304, 'i8', 3],
  [307, 'u8', 20],
  [312, 'text', 'init'],
  [384, 'i32', 300],
  [408, 'u64', STARTED - 100],
  [592, 'u64', NO_CPU],
  [608, 'i32', -1],
);
/** The kernel forgets when a zombie began. */
const zombie = struct(
  648,
  [108, 'i32', 5000],
  [112, 'i32', 4321],
  [304, 'i8', 6],
  [307, 'u8', 20],
  [312, 'text', 'gone'],
  [592, 'u64', NO_CPU],
  [608, 'i32', -1],
);
const kernel = struct(
  648,
  [108, 'i32', 2],
  [304, 'i8', 7],
  [307, 'u8', 20],
  [312, 'text', 'pagedaemon'],
  [408, 'u64', STARTED - 100],
  [560, 'u32', 0x10000],
  [592, 'u64', NO_CPU],
  [608, 'i32', -1],
);
const threadOf = (process: Buffer, tid: number): Buffer => {
  const thread = changed(process, [608, 'i32', tid], [592, 'u64', 1]);
  thread.write('worker', 624);
  return thread;
};

/** Pointers to texts, NULL, and the texts. */
const pointed = (...texts: string[]): Buffer =>
  Buffer.concat([long(...texts.map((_, i) => 0x7f00_0000 + i), 0), text(...texts)]);

/** struct kinfo_file: its type, and number, process and owner where it is known by one. */
const openFile = (fd: number, ...more: Parameters<typeof struct>[1][]): Buffer =>
  struct(632, [16, 'u32', 1], [20, 'u32', 1], [376, 'u32', 4321], [380, 'i32', fd], [40, 'u32', 1001], ...more);
export const tcp = openFile(
  3,
  [16, 'u32', 2],
  [64, 'u64', 0xffff_8000],
  [272, 'u32', 1],
  [288, 'u32', 6],
  [292, 'u32', 2],
  // 8080 and 443 in network order.
  [304, 'u32', 0x901f],
  [308, 'u32', 0x050200c0],
  [324, 'u32', 0xbb01],
  [328, 'u32', 0x0100_00c6],
  [448, 'u64', 5],
  [456, 'u64', 6],
  [596, 'u32', 4],
);
const listener = openFile(
  4,
  [16, 'u32', 2],
  [64, 'u64', 0xffff_9000],
  [272, 'u32', 1],
  [288, 'u32', 6],
  [292, 'u32', 24],
  [304, 'u32', 0x901f],
  [596, 'u32', 1],
);
const unix = openFile(
  5,
  [16, 'u32', 2],
  [64, 'u64', 0xffff_a000],
  [272, 'u32', 1],
  [292, 'u32', 1],
  [488, 'text', '/var/run/x.sock'],
);
const files = [openFile(-2), openFile(0), openFile(1), tcp, listener, unix];

const inet = (...bytes: number[]): Buffer => Buffer.from([16, 2, 0, 0, ...bytes, 0, 0, 0, 0, 0, 0, 0, 0]);
const inet6 = (...bytes: number[]): Buffer => Buffer.from([28, 24, 0, 0, 0, 0, 0, 0, ...bytes, 0, 0, 0, 0, 0, 0, 0, 0]);

const interfaces = Buffer.concat([
  message(
    // struct if_msghdr, as golang.org/x/sys has it.
    struct(
      168,
      [3, 'u8', 0xe],
      [4, 'u16', 168],
      [6, 'u16', 1],
      [12, 'i32', 1 << 4],
      [16, 'i32', 0x8843],
      [24, 'u8', 6],
      [27, 'u8', 6],
      [28, 'u32', 1500],
      [40, 'u64', 10_000_000_000],
      [48, 'u64', 1],
      [56, 'u64', 2],
      [64, 'u64', 3],
      [72, 'u64', 4],
      [80, 'u64', 5],
      [88, 'u64', 6_000_000_000_000],
      [96, 'u64', 7],
      [104, 'u64', 8],
      [120, 'u64', 9],
      [128, 'u64', 10],
    ),
    Buffer.from([0x20, 18, 1, 0, 6, 3, 6, 0, 0x65, 0x6d, 0x30, 2, 0, 0, 0xaa, 0xbb, 0xcc]),
    Buffer.alloc(15),
  ),
  message(
    struct(24, [3, 'u8', 0xc], [4, 'u16', 24], [6, 'u16', 1], [12, 'i32', (1 << 2) | (1 << 5) | (1 << 7)]),
    // The mask of 255.255.255.0 is cut after its last byte that is not 0.
    Buffer.from([7, 0, 0, 0, 255, 255, 255, 0]),
    inet(192, 0, 2, 5),
    inet(192, 0, 2, 255),
  ),
  message(
    struct(24, [3, 'u8', 0xc], [4, 'u16', 24], [6, 'u16', 1], [12, 'i32', (1 << 2) | (1 << 5)]),
    inet6(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0),
    inet6(0xfe, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7),
  ),
]);

const routes = Buffer.concat([
  // struct rt_msghdr, as golang.org/x/sys has it: a default route …
  message(
    struct(
      96,
      [3, 'u8', 4],
      [4, 'u16', 96],
      [6, 'u16', 1],
      [10, 'u8', 8],
      [12, 'i32', 7],
      [16, 'i32', 0x803],
      [40, 'u64', 99],
      [60, 'u32', 1400],
      [64, 'u32', 3],
    ),
    inet(0, 0, 0, 0),
    inet(192, 0, 2, 1),
    Buffer.alloc(8),
  ),
  // … and one to a single address.
  message(
    struct(96, [3, 'u8', 4], [6, 'u16', 1], [10, 'u8', 4], [12, 'i32', 3], [16, 'i32', 0x5]),
    inet6(0xfe, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7),
    Buffer.alloc(4),
    Buffer.from([0x20, 18, 1, 0, 6, 0, 0, 0]),
    Buffer.alloc(24),
  ),
]);

/** struct sensordev: how many of each kind it has, by the number of the kind. */
const device = (name: string, counts: Readonly<Record<number, number>>): Buffer =>
  struct(
    116,
    [4, 'text', name],
    ...Object.entries(counts).map(([kind, count]) => [20 + Number(kind) * 4, 'i32', count] as const),
  );
const reading = (value: number, description = '', flags = 0): Buffer =>
  struct(72, [0, 'text', description], [48, 'i64', value], [68, 'i32', flags]);

/** A machine with OpenBSD 7 and two CPUs, of which one is offline. */
export const answers: Answers = {
  '1.1': text('OpenBSD'),
  '1.2': text('7.5'),
  '1.10': text('bsd.example'),
  '6.1': text('amd64'),
  '6.3': int(2),
  '6.25': int(1),
  '6.19': long(4_000_000_000),
  '6.12': int(2400),
  '1.21': long(STARTED - 200, 500_000),
  '1.12': int(100, 10_000, 128, 128),
  '1.71.0': long(128, 256, 384, 64, 512, 640),
  '2.2': struct(24, [0, 'u32', 1024], [4, 'u32', 2048], [8, 'u32', 512], [16, 'i64', 2048]),
  '2.1': struct(48, [0, 'u16', 2], [2, 'u16', 1], [28, 'u32', 10], [36, 'u32', 20]),
  '2.4': struct(
    344,
    [16, 'i32', 100_000],
    [20, 'i32', 200_000],
    [24, 'i32', 50_000],
    [32, 'i32', 300_000],
    [104, 'i32', 2000],
    [108, 'i32', 250],
    [140, 'u32', 2000],
    [144, 'u32', 3_000_000_000],
    [148, 'u32', 300],
    [152, 'u32', 40],
    [168, 'u32', 5],
    [172, 'u32', 6],
    [176, 'u32', 77],
  ),
  '10.0.3': long(4000, 7000, 1, 2),
  '6.9': Buffer.concat([
    struct(
      112,
      [0, 'text', 'sd0'],
      [16, 'i32', 2],
      [24, 'u64', 4],
      [32, 'u64', 5],
      [48, 'u64', 4096],
      [56, 'u64', 8192],
      [96, 'i64', 3],
      [104, 'i64', 250_000],
    ),
    struct(112, [0, 'text', 'cd0']),
  ]),
  '6.11.0': device('cpu0', { 0: 1 }),
  '6.11.0.0.0': reading(318_150_000),
  '6.11.2': device('acpibat0', { 5: 1, 7: 4, 10: 1 }),
  '6.11.2.5.0': reading(10_000_000, 'rate'),
  '6.11.2.7.0': reading(50_000_000, 'last full capacity'),
  '6.11.2.7.1': reading(2_000_000, 'warning capacity'),
  '6.11.2.7.2': reading(1_000_000, 'low capacity'),
  '6.11.2.7.3': reading(40_000_000, 'remaining capacity'),
  '6.11.2.10.0': reading(1, 'battery discharging'),
  '6.11.3': device('acpiac0', { 9: 1 }),
  '6.11.3.9.0': reading(0, 'power supply'),
  '6.11.4': device('it0', { 0: 1, 1: 2 }),
  '6.11.4.0.0': reading(0, '', 1),
  '6.11.4.1.0': reading(1200, 'case'),
  '4.17.0.0.3.0': interfaces,
  '4.17.0.0.1.0': routes,
  [`1.66.7.0.648.${ANY}`]: Buffer.concat([shell, kernel, zombie, init]),
  ...Object.fromEntries(
    [init, kernel, shell, zombie].flatMap((row): [string, Buffer][] => {
      const pid = row.readInt32LE(108);
      const threads = pid === 4321 ? [threadOf(row, 200_002), threadOf(row, 200_001)] : [threadOf(row, pid + 100_000)];
      return [
        [`1.66.1.${pid}.648.${ANY}`, row],
        [`1.66.1073741825.${pid}.648.${ANY}`, Buffer.concat([row, ...threads])],
        [`1.73.2.${pid}.632.${ANY}`, Buffer.alloc(0)],
      ];
    }),
  ),
  '1.55.1.1': pointed('/sbin/init'),
  '1.55.1.3': pointed(),
  '1.78.1': text('/'),
  '1.55.4321.1': pointed('/usr/bin/a shell of a name that is long', '', 'line\nbreak'),
  '1.55.4321.3': pointed('A=1', '=B=2', 'nothing', 'C='),
  '1.78.4321': text('/home/somebody'),
  [`1.73.2.4321.632.${ANY}`]: Buffer.concat(files),
  [`1.73.2.-1.632.${ANY}`]: Buffer.concat(files),
  [`1.73.1.2.632.${ANY}`]: Buffer.concat(
    [tcp, listener, unix].map((file) => changed(file, [20, 'i32', 0], [376, 'i32', 0], [380, 'i32', 0])),
  ),
};

/** Of processes of the kernel's and of zombies nothing is told: EINVAL. */
export const untold: readonly string[] = [2, 5000].flatMap((pid) => [`1.55.${pid}.1`, `1.55.${pid}.3`, `1.78.${pid}`]);

/** '/' and a server's folder. */
const fileSystems = Buffer.concat([
  struct(
    568,
    [0, 'u32', 0x1000 | 0x8000 | 0x10],
    [96, 'u64', 12],
    [120, 'text', 'ffs'],
    [136, 'text', '/'],
    [226, 'text', '/dev/sd0a'],
  ),
  struct(
    568,
    [0, 'u32', 0x8 | 0x1],
    [96, 'u64', 13],
    [120, 'text', 'nfs'],
    [136, 'text', '/net'],
    [226, 'text', 'server:/x'],
  ),
]);

export const openbsd: MadeUp = {
  answers,
  fileSystems,
  processIn: ([top, second, third, fourth]) => {
    if (top !== 1) return null;
    if (second === 55 || second === 78) return third!;
    if (second === 66) return third === 7 ? null : fourth!;
    return second === 73 && third === 2 && fourth! >= 0 ? fourth! : null;
  },
  rowOf: (pid) => `1.66.1.${pid}.648.${ANY}`,
};
