import * as z from 'zod';
import { zhCN } from 'zod/locales';

const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    '网址只写到域名为止，如 https://www.example.gov.cn（不带路径和末尾的斜杠）',
  );

/** `zhang:口令,li:口令` as a list. */
const agentTokens = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[^:\s]{1,32}:\S+$/, '每一项写成 名字:口令，多项用逗号隔开')
        .transform((entry) => {
          const colon = entry.indexOf(':');
          return { name: entry.slice(0, colon), token: entry.slice(colon + 1) };
        })
        .refine(({ token }) => token.length >= 16, '口令至少16位，用一串随机字符'),
    ),
  )
  .refine(
    (agents) => new Set(agents.map(({ name }) => name)).size === agents.length,
    '名字不能重复',
  );

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, '要写整数')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `要在 ${min} 到 ${max} 之间`);

const generalSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(8787),
  /** all interfaces when absent */
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: '要写完整网址，如 https://hui.example.cn' })
    .optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((entry) => entry.trim()))
    .pipe(z.array(origin))
    .default([]),
  RATE_LIMIT: z.enum(['on', 'off'], '只能写 on 或 off').default('on'),
  /** how many proxies of one's own stand before the service, each adding to X-Forwarded-For */
  TRUSTED_PROXIES: wholeNumber(0, 8).default(0),
  AGENT_TOKENS: agentTokens.default([]),
  /** agents who lead a shift, by name */
  SUPERVISORS: z
    .string()
    .transform((text) => text.split(',').map((entry) => entry.trim()))
    .default([]),
  /** whether everybody may read /metrics; otherwise agents alone */
  METRICS: z.enum(['open', 'agents'], '只能写 open 或 agents').default('agents'),
  CONTACT_POLICY: z
    .enum(['published', 'office-only'], '只能写 published 或 office-only')
    .default('published'),
  RETENTION_DAYS: wholeNumber(1, 3650).default(30),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      '只能写 trace、debug、info、warn、error 或 silent',
    )
    .default('info'),
});

/**
 * Settings of the chat channels; a channel without its own is off. `WECHAT_`, `WECOM_`, `FEISHU_` and
 * `DINGTALK_` are kept free for channels that do not exist yet, and not read.
 */
const channelSettingsSchema = z.object({
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

const configSchema = z.object({ ...generalSchema.shape, ...channelSettingsSchema.shape });

/** All settings, checked once at start; none is needed. */
export type Config = z.output<typeof configSchema>;

/** Settings that cannot be used; the message names every fault, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings from the environment, or from a Worker's bindings. An empty value counts as absent.
 * @throws ConfigError
 */
export function readConfig(environment: Readonly<Record<string, unknown>>): Config {
  const given = Object.fromEntries(
    Object.keys(configSchema.shape).flatMap((name) => {
      const value = environment[name];
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
    }),
  );
  const parsed = configSchema.safeParse(given, { error: zhCN().localeError });
  const faults = parsed.success
    ? strangersOf(parsed.data)
    : parsed.error.issues.map((issue) => `${String(issue.path[0])}：${issue.message}`);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new ConfigError(
    ['设置有误，服务没有启动：', ...faults.map((fault) => `  ${fault}`)].join('\n'),
  );
}

/** Who should lead a shift, but is no agent: a slip of the pen would lock them out without a word. */
function strangersOf({ SUPERVISORS, AGENT_TOKENS }: Config): readonly string[] {
  return SUPERVISORS.filter((name) => !AGENT_TOKENS.some((agent) => agent.name === name)).map(
    (name) => `SUPERVISORS：${name} 不在 AGENT_TOKENS 的名字里`,
  );
}
