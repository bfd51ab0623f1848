import { readConfig } from '../../config.ts';
import { restore } from './restore.ts';
import { runCommand } from './run-command.ts';

await runCommand('npm run restore 备份文件', async ([source]) => {
  const count = await restore(readConfig(process.env).DATA_DIR, source);
  const again =
    count === 0 ? '' : `备份之后店主要求删除的 ${count} 段对话，已经从恢复的数据里再删了一次。`;
  return `已用 ${source} 恢复。正在运行的服务会自己换用它；没在运行的，启动就行。${again}`;
});
