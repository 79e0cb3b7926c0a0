/** Runs `read` at the first call; what it returned, or threw, is the answer to all. */
export function once<T>(read: () => T): () => T {
  let outcome: { value: T } | { error: unknown } | null = null;
  return () => {
    outcome ??= attempt(read);
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  };
}

function attempt<T>(read: () => T): { value: T } | { error: unknown } {
  try {
    return { value: read() };
  } catch (error) {
    return { error };
  }
}
