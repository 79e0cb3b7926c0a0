/** A share drawn as a bar, so many cells long; at least one of them where there is anything. */
export function bar(percent: number, cells: number, unicode: boolean): string {
  const share = Math.min(1, Math.max(0, percent / 100));
  const full = Math.max(share > 0 ? 1 : 0, Math.floor(share * cells));
  const [filled, empty] = unicode ? ['█', '░'] : ['#', '.'];
  return filled.repeat(full) + empty.repeat(cells - full);
}
