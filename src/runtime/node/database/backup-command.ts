import { readConfig } from '../../config.ts';
import { backup } from './backup.ts';
import { runCommand } from './run-command.ts';

await runCommand('npm run backup 备份文件', ([target]) => {
  const { DATA_DIR } = readConfig(process.env);
  backup(DATA_DIR, target);
  return `已备份到 ${target}。里面有店主说过的话：只给管理员看，过了保存期（RETENTION_DAYS）就删。`;
});
