import type { SqlDriver } from '../../../src/storage/sql-driver.ts';
import { forgettingContract } from './forgetting-contract.ts';
import { registersContract } from './registers-contract.ts';
import { storedTurnsContract } from './stored-turns-contract.ts';
import { turnServiceContract } from './turn-service-contract.ts';

/** Everything that holds of the store whatever drives it. */
export function runStoreContracts(name: string, open: () => Promise<SqlDriver>): void {
  storedTurnsContract(name, open);
  forgettingContract(name, open);
  registersContract(name, open);
  turnServiceContract(name, open);
}
