import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Question } from '../reply.ts';
import { UNKNOWN_LABEL } from '../wording/fixed-words.ts';

/** Where a question stands in its series. */
export type Progress = Question['progress'];

/** The answer that says one does not know; every question offers it. */
export const UNKNOWN = 'unknown';

/** One fact as a question to a person. `turn` makes the id unique within the conversation. */
export function questionView(
  fact: Fact,
  options: readonly { readonly value: string; readonly label: string }[],
  turn: number,
  progress: Progress,
): Question {
  const unknown = { value: UNKNOWN, label: UNKNOWN_LABEL };
  return {
    id: `q${turn}.${fact.id}`,
    fact: fact.id,
    text: fact.question,
    why: fact.why,
    how: fact.how,
    options: [...options, unknown],
    input: inputOf(fact),
    canSkip: true,
    progress,
  };
}

/** The fact that a question id asks for; null when it is no question's id. */
export function factOfQuestion(id: string): string | null {
  return /^q\d+\.([a-z][a-z0-9_]*)$/.exec(id)?.[1] ?? null;
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
