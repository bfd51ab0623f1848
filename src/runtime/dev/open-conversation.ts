import type { Conversation } from '../../conversation/conversation.ts';
import { createConversation } from '../../conversation/create-conversation.ts';
import { createJudgement } from '../../conversation/create-judgement.ts';
import { createDirectory } from '../../conversation/directory.ts';
import { createRulebook } from '../../eligibility/rulebook.ts';
import { createHolding } from '../../eligibility/validity/holding.ts';
import { createSearch } from '../../search/create-search.ts';
import { readConfig } from '../config.ts';
import { loadCompiled } from '../node/load-compiled.ts';

/** The assistant over the compiled knowledge, without a store and without a server. */
export function openConversation(environment: NodeJS.ProcessEnv): {
  readonly conversation: Conversation;
  /** whether a name or code is a place that the assistant knows */
  readonly isPlace: (words: string) => boolean;
} {
  const { CONTACT_POLICY: policy, RETENTION_DAYS: retentionDays } = readConfig(environment);
  const { knowledge, searchData } = loadCompiled();
  const search = createSearch(knowledge, searchData, createHolding(knowledge));
  const conversation = createConversation({
    ...{ knowledge, search, retentionDays },
    judgement: createJudgement(createRulebook(knowledge), search, knowledge),
    directory: createDirectory(knowledge, policy),
  });
  return { conversation, isPlace: (words) => search.resolvePlace(words) !== null };
}
