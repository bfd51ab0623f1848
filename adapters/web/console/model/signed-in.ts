/** Names, in the browser's storage, that somebody may be signed in; says nothing of whom. */
export const SIGNED_IN = 'hxd-signed-in';
