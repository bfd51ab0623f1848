import type { Limits } from '../adapter.ts';

/**
 * What each channel can show, by the platform's own figures. Options beyond `buttons` are numbered in the text.
 * A channel that may answer only so many times gets one text, cut to what matters. What platforms without a
 * channel can show is tried beside these by `test/adapters/every-answer.test.ts`.
 */
export const channelLimits = {
  telegram: {
    text: { max: 4096, in: 'characters' },
    messages: null,
    buttons: 100,
    payloadBytes: 64,
    labelBytes: 192,
    ackMs: 10_000,
  },
  terminal: {
    text: { max: Number.MAX_SAFE_INTEGER, in: 'characters' },
    messages: null,
    buttons: 0,
    payloadBytes: 0,
    labelBytes: 0,
    ackMs: 60_000,
  },
} as const satisfies Readonly<Record<string, Limits>>;
