/** What an emulator answers in place of the kernel, and wrong: the checks that cannot be made below it, and why. */
export const emulators: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'qemu-user': {
    'test/core/platform/linux/proc-ends.test.ts > of this process > the program, and the folders, as stat has them':
      'the emulator answers for /proc/self/exe itself',
  },
  wine: {
    'ionice of every process': 'Wine knows no I/O priorities (ProcessIoPriority)',
    'memoryFootprint of every process': 'Wine counts no private pages (WorkingSetPrivateSize is 0)',
  },
};
