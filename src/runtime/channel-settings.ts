import * as z from 'zod';

/**
 * Settings of the chat channels; a channel without its own is off. `WECHAT_`, `WECOM_`, `FEISHU_` and
 * `DINGTALK_` are kept free for channels that do not exist yet, and not read.
 */
export const channelSettingsSchema = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, '要写 BotFather 给的整串，如 123456:ABC-DEF')
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, '只能用字母、数字、下划线和短横线，最多 256 位')
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: '要写完整网址，如 https://api.example.com' })
    .optional(),
});
