// How Node.js and the addon word a system call that failed: `ENOENT: no such file or directory, open '/no/such'`.
const worded = /^[A-Z\d]+: (.+), (\w+)(?: '([^]*)')?$/s;

/** Why a system call failed: `no such file or directory`. */
export function reasonOf({ message }: Error): string {
  const [, reason = message] = worded.exec(message) ?? [];
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

/** The same behind what it was about, as the tools say it: `/no/such: no such file or directory`. */
export function failureText(error: Error): string {
  const [, , call, about = call] = worded.exec(error.message) ?? [];
  return about === undefined ? error.message : `${about || '""'}: ${reasonOf(error)}`;
}
