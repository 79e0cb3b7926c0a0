/** The branches of a deep tree, cut on the left: the last ones lead to the name, which would be cut away instead. */
export function branchesWithin(prefix: string, width: number, unicode: boolean): string {
  // Branches are drawn with characters of one cell.
  if (prefix.length <= width || width < 1) return prefix.slice(0, width);
  return (unicode ? '…' : '+') + prefix.slice(prefix.length - width + 1);
}
