/** How far a system was looked at, from the most to the least. */
type Word = 'run' | 'run under emulation' | 'compiled and linked';

/** Each system that the library is built for; how it was looked at; and the script that does it again. */
export const checked: readonly { system: string; word: Word; how: string; script: string }[] = [
  {
    system: 'Linux x64',
    word: 'run',
    how: 'all tests, on Node.js 20, 22, 24 and 26; beside psutil, procps, ss, lsof and others',
    script: 'test',
  },
  {
    system: 'Linux x64, other hardware',
    word: 'run under emulation',
    how: 'the contract in a guest of QEMU: 16 CPUs in two sockets, NUMA, NVMe, battery, fans, swap, cgroup v2',
    script: 'check:kernel',
  },
  ...['arm64', 'armv7', 'ppc64le', 's390x'].map((arch) => ({
    system: `Linux ${arch}`,
    word: 'run under emulation' as const,
    how: 'the contract and what decodes bytes, below qemu-user, on the kernel of an x64 machine',
    script: `check:linux-${arch}`,
  })),
  {
    system: 'Linux x64, musl',
    word: 'run',
    how: 'the addon by zig; the contract on Bun, for there is no Node.js for musl to be had from npm or Debian',
    script: 'check:musl',
  },
  {
    system: 'Windows x64',
    word: 'run under emulation',
    how: 'the contract on Wine 8, on Node.js 20 and 22 (24 and 26 do not start there); what Wine does not have over bytes that were made up',
    script: 'check:windows',
  },
  ...['arm64', 'x64'].map((arch) => ({
    system: `macOS ${arch}`,
    word: 'compiled and linked' as const,
    how: 'the addon by zig; the contract over bytes that were made up',
    script: 'check:macos',
  })),
  ...['FreeBSD', 'OpenBSD', 'NetBSD'].map((system) => ({
    system: `${system} x64, arm64`,
    word: 'compiled and linked' as const,
    how: 'the addon by clang, against declarations of our own; it, and the contract, over a kernel that was made up',
    script: `check:${system.toLowerCase()}`,
  })),
  {
    system: 'Solaris, illumos x64',
    word: 'compiled and linked',
    how: 'the addon by clang, against declarations of our own; the contract over bytes that were made up',
    script: 'check:solaris',
  },
];
