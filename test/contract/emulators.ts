/**
 * What an emulator answers in place of the kernel, and wrong, and what another C library does not tell: the checks that
 * cannot be made there, and why.
 */
export const emulators: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'qemu-user': {
    'test/core/platform/linux/proc-ends.test.ts > of this process > the program, and the folders, as stat has them':
      'the emulator answers for /proc/self/exe itself',
    'test/native/descriptors.test.ts > no program that we start inherits a descriptor of ours':
      'the emulator starts no child that is silent when it ends (clone without SIGCHLD)',
    'test/native/pidfd-parents.test.ts > each is identified, and its parent is that of /proc': 'no ioctl of pidfds',
    'test/native/pidfd-parents.test.ts > who is gone has no inode, nor has a thread, nor what is no pid':
      'no ioctl of pidfds',
    'test/native/resource-limits.test.ts > limits are set and read in 64 bits':
      'the emulator passes no limit of memory on to the kernel',
  },
  musl: {
    'heapInfo() brings what it promises': 'musl tells nothing of its heap',
    'heapTrim() brings what it promises': 'musl trims its heap by itself',
  },
  wine: {
    'ionice of every process': 'Wine knows no I/O priorities (ProcessIoPriority)',
    'memoryFootprint of every process': 'Wine counts no private pages (WorkingSetPrivateSize is 0)',
  },
};
