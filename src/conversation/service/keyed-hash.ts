/** HMAC-SHA-256 of the parts under a secret, in base64url: 43 characters that tell nothing of the parts. */
export type KeyedHash = (...parts: readonly string[]) => Promise<string>;

const encoder = new TextEncoder();

/** @param secret at least 16 random bytes, base64url */
export async function createKeyedHash(secret: string): Promise<KeyedHash> {
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return async (...parts) => {
    // As JSON, so that ('a', 'bc') and ('ab', 'c') differ.
    const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(JSON.stringify(parts)));
    return base64url(new Uint8Array(signature));
  };
}

/** `bytes` random bytes in base64url; 16 bytes are 22 characters. */
export function randomToken(bytes = 16): string {
  return base64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Whether two texts are the same, in time that does not depend on where they differ. */
export function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) {
    difference |= a.charCodeAt(index) ^ b.charCodeAt(index % Math.max(1, b.length));
  }
  return difference === 0;
}
