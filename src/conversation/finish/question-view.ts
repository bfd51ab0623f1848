import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Asker } from '../answer/matter.ts';
import { questionId, UNKNOWN } from '../question-id.ts';
import { UNKNOWN_LABEL } from '../read/command-words.ts';
import type { Question } from '../reply.ts';

/** Where a question stands in its series. */
export type Progress = Question['progress'];

/** One fact as a question to an owner. `turn` makes the id unique within the conversation. */
export function questionView(
  fact: Fact,
  options: readonly { readonly value: string; readonly label: string }[],
  turn: number,
  progress: Progress,
  role: Asker['role'] = 'unknown',
): Question {
  const unknown = { value: UNKNOWN, label: UNKNOWN_LABEL };
  return {
    id: questionId(turn, fact.id),
    fact: fact.id,
    text: (role === 'shop' || role === 'unknown' ? undefined : fact.askedOf[role]) ?? fact.question,
    why: fact.why,
    how: fact.how,
    options: [...options, unknown],
    input: inputOf(fact),
    canSkip: true,
    progress,
  };
}

function inputOf(fact: Fact): Question['input'] {
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return 'choice';
    case 'number':
      return 'number';
    case 'date':
      return 'date';
    case 'region':
    case 'industry':
      return 'text';
  }
}
