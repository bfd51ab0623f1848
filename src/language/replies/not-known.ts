/** What stands for an answer of somebody who cannot tell. */
export const NOT_KNOWN = 'unknown';
