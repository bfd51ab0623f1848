/** The shapes that the peer speaks, after the Bot API's reference. */

export interface PeerUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
}

export interface PeerChat {
  readonly id: number;
  readonly type: 'private' | 'supergroup';
}

export interface PeerButton {
  readonly text: string;
  readonly callback_data: string;
}

/** A message as Telegram keeps it, ours and theirs. */
export interface PeerMessage {
  readonly message_id: number;
  readonly date: number;
  readonly chat: PeerChat;
  readonly from: PeerUser;
  readonly text?: string;
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly PeerButton[])[] };
  readonly reply_to_message?: PeerMessage;
  readonly [content: string]: unknown;
}

export interface PeerUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

export const BOT: PeerUser = {
  id: 7_000_000_001,
  is_bot: true,
  first_name: '惠小店',
  username: 'hui_xiaodian_bot',
};
export const TOKEN = '7000000001:a-token-of-the-peer';
