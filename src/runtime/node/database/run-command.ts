import { StoreError } from '../../../storage/sql-driver.ts';
import { storeFaultWords } from '../../../storage/store-words.ts';

/** A command with one argument: prints what came of it, or what to do, and never a stack. */
export async function runCommand(
  usage: string,
  work: (parameters: readonly [string]) => string | Promise<string>,
): Promise<void> {
  const [target] = process.argv.slice(2);
  if (target === undefined) {
    console.error(`用法：${usage}`);
    process.exitCode = 2;
    return;
  }
  try {
    console.log(await work([target]));
  } catch (error) {
    const words =
      error instanceof StoreError
        ? storeFaultWords[error.fault]
        : error instanceof Error
          ? error.message
          : String(error);
    console.error(`没有成功：${words}`);
    process.exitCode = 1;
  }
}
