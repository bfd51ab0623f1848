import type { Channel } from '../../../adapters/channel.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { StoreError } from '../../storage/sql-driver.ts';
import { storeFaultWords } from '../../storage/store-words.ts';
import { type Config, ConfigError } from '../config.ts';

/** What an operator reads when the service has started. */
export function startLines({
  port,
  config,
  knowledge,
  channels,
}: {
  readonly port: number;
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly channels: readonly Channel[];
}): string[] {
  const url = config.PUBLIC_URL ?? `http://localhost:${port}`;
  return [
    `惠小店开门了：${url}（${knowledge.measures.length} 条措施，${knowledge.documents.length} 份文件）`,
    ...channels.map((channel) =>
      channel.status === 'on'
        ? `  ${channel.name}：开着（${channel.mode}）`
        : `  ${channel.name}：没开，${channel.reason}`,
    ),
    config.AGENT_TOKENS.length === 0
      ? '  坐席台：没开，设 AGENT_TOKENS=名字:口令（口令至少16位）后可在 /console 登录'
      : `  坐席台：开着（${config.AGENT_TOKENS.length} 人）`,
  ];
}

/** Why the service did not start, with what to do about it. */
export function explainStartFault(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof StoreError) return `服务没有启动：${storeFaultWords[error.fault]}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'EADDRINUSE':
      return '服务没有启动：端口已经被别的程序占用。换一个端口（PORT=8788 npm start），或者先停掉那个程序。';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return '服务没有启动：没有权限写数据目录或使用这个端口。换一个 DATA_DIR 或 PORT，或者改好文件夹的权限。';
    case 'ENOSPC':
      return `服务没有启动：${storeFaultWords.full}`;
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return '服务没有启动：DATA_DIR 指的不是文件夹，或者建不出来。换一个 DATA_DIR。';
    default:
      return `服务没有启动：${error instanceof Error ? error.message : String(error)}。LOG_LEVEL=debug 再启动一次可以看到详细经过。`;
  }
}
