// CONFIG_NR_CPUS is 8192 at most.
const MOST = 65536;

/** The numbers in a list of CPUs as the kernel writes it: `0-3,8`, empty for none. See cpuset(7), "List format". */
export function parseCpuList(text: string): number[] {
  const list = text.trim();
  return list === '' ? [] : list.split(',').flatMap(range);
}

function range(text: string): number[] {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  const length = Number(last) - Number(first) + 1;
  if (!(length > 0 && length <= MOST)) throw new Error(`not a list of CPUs: ${JSON.stringify(text)}`);
  return Array.from({ length }, (_, i) => Number(first) + i);
}
