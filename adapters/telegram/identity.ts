/** Who the bot is among Telegram's users. */
export interface Me {
  readonly id: number;
  /** without the @ */
  readonly username: string;
}

/**
 * Asks Telegram once who the bot is. While Telegram cannot be reached the answer is null, and the next
 * caller asks again.
 */
export function createIdentity(
  getMe: () => Promise<{ readonly id: number; readonly username?: string | undefined }>,
): () => Promise<Me | null> {
  let known: Me | null = null;
  return async () => {
    if (known !== null) return known;
    try {
      const { id, username = '' } = await getMe();
      known = { id, username };
    } catch {
      return null;
    }
    return known;
  };
}
