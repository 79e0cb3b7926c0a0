/**
 * /proc/self/uid_map and gid_map: `first outside count` a line, see user_namespaces(7). Tells whether our user
 * namespace has an id; without the file (null) it has all of them.
 */
export function parseIdMap(text: string | null): (id: number) => boolean {
  if (text === null) return () => true;
  const ranges = [...text.matchAll(/^\s*(\d+)\s+\d+\s+(\d+)$/gm)].map(([, first, count]) => [
    Number(first),
    Number(count),
  ]);
  return (id) => ranges.some(([first, count]) => id >= first! && id < first! + count!);
}
