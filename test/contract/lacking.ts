/**
 * What a system does not have, by the name its backend bears: `netRoutes()` is a call, which throws Unsupported; `uids`
 * is an attribute of processes, which does so or is null of every process.
 */
export const lacking: Readonly<Record<string, readonly string[]>> = {
  linux: [],
};
