import type { Limits } from '../../adapters/adapter.ts';

/**
 * What platforms that have no channel yet can show: every answer is laid out within these too, so that a
 * channel added for one of them finds its answers fit. Figures are the platforms' own where they give one; 5000
 * characters for DingTalk are what is known to arrive whole.
 */
export const limitsWithoutChannel = {
  /** one passive reply; taps come back as the option's words, so options are numbered */
  wechat: {
    text: { max: 2048, in: 'bytes' },
    messages: 1,
    buttons: 0,
    payloadBytes: 64,
    labelBytes: 128,
    ackMs: 5000,
  },
  /** a template card shows six options */
  wecom: {
    text: { max: 2048, in: 'bytes' },
    messages: 1,
    buttons: 6,
    payloadBytes: 64,
    labelBytes: 64,
    ackMs: 5000,
  },
  /** five sends may answer one message; ours are one text and one menu */
  'wecom-kf': {
    text: { max: 2048, in: 'bytes' },
    messages: 5,
    buttons: 10,
    payloadBytes: 64,
    labelBytes: 128,
    ackMs: 5000,
  },
  /** 30 KB a card, its frame included */
  feishu: {
    text: { max: 20_000, in: 'bytes' },
    messages: null,
    buttons: 40,
    payloadBytes: 512,
    labelBytes: 192,
    ackMs: 3000,
  },
  /** its buttons can only open an address */
  dingtalk: {
    text: { max: 5000, in: 'characters' },
    messages: null,
    buttons: 0,
    payloadBytes: 0,
    labelBytes: 0,
    ackMs: 60_000,
  },
} as const satisfies Readonly<Record<string, Limits>>;
