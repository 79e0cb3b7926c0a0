/** What an emulator answers in place of the kernel, and wrong: the checks that cannot be made below it, and why. */
export const emulators: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'qemu-user': {},
  wine: {},
};
