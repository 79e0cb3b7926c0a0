// RT_SCOPE_* of linux/rtnetlink.h; those between are the administrator's own.
const scopes: Record<number, string> = { 0: 'global', 200: 'site', 253: 'link', 254: 'host', 255: 'nowhere' };

export function scopeName(scope: number): string {
  return scopes[scope] ?? String(scope);
}
