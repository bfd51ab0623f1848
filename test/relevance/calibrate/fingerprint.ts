/** FNV-1a of a text: the same text always gets the same number. */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  }
  return hash >>> 0;
}

/** The same as eight hexadecimal digits. */
export function fingerprintOf(text: string): string {
  return hashOf(text).toString(16).padStart(8, '0');
}
