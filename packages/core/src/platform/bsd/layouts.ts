// What is the same on all BSDs with 64 bits: held to what each of them declares.

/** vm.loadavg: sys/resource.h */
export const loadavg = {
  struct: 'struct loadavg',
  size: 24,
  members: {
    one: [0, 'u32', 'ldavg[0]'],
    five: [4, 'u32', 'ldavg[1]'],
    fifteen: [8, 'u32', 'ldavg[2]'],
    scale: [16, 'i64', 'fscale'],
  },
} as const;
