import { agentsContract } from './agents-contract.ts';
import { apiContract } from './api-contract.ts';
import { badInputContract } from './bad-input-contract.ts';
import { catalogueContract } from './catalogue-contract.ts';
import { chatContract } from './chat-contract.ts';
import type { Client } from './client.ts';
import { eligibilityContract } from './eligibility-contract.ts';
import { originsContract } from './origins-contract.ts';
import { searchContract } from './search-contract.ts';

/** Everything that holds of the service wherever it runs. */
export function runAllContracts(name: string, open: () => Client): void {
  apiContract(name, open);
  searchContract(name, open);
  catalogueContract(name, open);
  eligibilityContract(name, open);
  badInputContract(name, open);
  chatContract(name, open);
  agentsContract(name, open);
  originsContract(name, open);
}
