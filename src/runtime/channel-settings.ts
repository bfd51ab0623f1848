import * as z from 'zod';

const text = z.string().optional();
const aesKey = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}$/, '要写 43 位字母和数字，从平台后台原样复制')
  .optional();
const root = z
  .url({ protocol: /^https?$/, error: '要写完整网址，如 https://api.example.com' })
  .optional();

/** Settings of the chat channels; a channel without its own is off. */
export const channelSettingsSchema = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, '要写 BotFather 给的整串，如 123456:ABC-DEF')
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, '只能用字母、数字、下划线和短横线，最多 256 位')
    .optional(),
  TELEGRAM_API_ROOT: root,

  WECHAT_APP_ID: text,
  WECHAT_TOKEN: text,
  WECHAT_AES_KEY: aesKey,
  WECHAT_AES_KEY_PREVIOUS: aesKey,
  WECHAT_APP_SECRET: text,

  WECOM_CORP_ID: text,
  WECOM_AGENT_ID: text,
  WECOM_TOKEN: text,
  WECOM_AES_KEY: aesKey,
  WECOM_SECRET: text,
  WECOM_KF_TOKEN: text,
  WECOM_KF_AES_KEY: aesKey,
  WECOM_KF_SECRET: text,
  WECOM_API_ROOT: root,

  FEISHU_APP_ID: text,
  FEISHU_APP_SECRET: text,
  FEISHU_ENCRYPT_KEY: text,
  FEISHU_VERIFICATION_TOKEN: text,
  FEISHU_API_ROOT: root,

  DINGTALK_APP_KEY: text,
  DINGTALK_APP_SECRET: text,
  DINGTALK_TOKEN: text,
  DINGTALK_AES_KEY: aesKey,
  DINGTALK_API_ROOT: root,
});
export type ChannelSettings = z.output<typeof channelSettingsSchema>;
type Name = keyof ChannelSettings;

/**
 * Which of the settings that a channel needs are absent: none means that it can be on, all means that
 * nobody wants it.
 */
export function missingSettings(settings: ChannelSettings, needed: readonly Name[]): Name[] {
  return needed.filter((name) => settings[name] === undefined);
}
