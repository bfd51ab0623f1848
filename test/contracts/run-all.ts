import { agentsContract } from './agents-contract.ts';
import { apiContract } from './api/api-contract.ts';
import { badInputContract } from './api/bad-input-contract.ts';
import { catalogueContract } from './api/catalogue-contract.ts';
import { eligibilityContract } from './api/eligibility-contract.ts';
import { searchContract } from './api/search-contract.ts';
import { chatContract } from './chat-contract.ts';
import type { Client } from './client.ts';
import { originsContract } from './origins-contract.ts';

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
