import type { StoreFault } from './sql-driver.ts';

/** What is the matter with the database, and what its operator does about it. */
export const storeFaultWords: Readonly<Record<StoreFault, string>> = {
  busy: '数据库正被别的程序占着。等它用完；不知道是谁，就看看有没有别的程序打开着 hui-xiaodian.db。',
  full: '磁盘满了。腾出空间，不用重启就会恢复。',
  gone: '数据库文件不见了，或者打不开。把备份放回去（npm run restore 备份文件），或者检查 DATA_DIR 指的文件夹还在不在。',
  damaged:
    '数据库文件坏了。用备份恢复：npm run restore 备份文件；没有备份，就把 hui-xiaodian.db 和同名的 -wal、-shm 移到别处再启动，会建一个空的。',
  readonly: '数据库文件或者它的文件夹只能读，不能写。检查权限和磁盘挂载方式（DATA_DIR）。',
  newer: '数据库是更新的程序写的，这个版本读不了。请先升级程序，或者用旧版本时的备份恢复。',
  failed: '数据库读写出错，详细原因在日志里。先看磁盘好不好，再看 DATA_DIR 的权限。',
};
