const steps: Readonly<Record<string, number>> = {
  up: -1,
  down: 1,
  pageup: -10,
  pagedown: 10,
  home: -Infinity,
  end: Infinity,
};

/** Where a key moves to in a list; the same place for a key that does not move. */
export function moved(key: string, at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at + (steps[key] ?? 0)));
}

/** What of a list is to be seen in so many lines, so that the place is among it. */
export function listWindow(at: number, length: number, height: number): { from: number; to: number } {
  const from = Math.max(0, Math.min(at - Math.floor(height / 2), length - height));
  return { from, to: from + Math.max(0, height) };
}
