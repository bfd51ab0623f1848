import { stored } from '../../language/words.ts';
import type { TurnDraft } from '../answer/turns/turn-draft.ts';
import { caseBasis } from '../case/case-basis.ts';
import type { CaseContent } from '../case/case-content.ts';
import type { Deps } from '../deps.ts';
import { factById, measuresById } from '../lookup.ts';
import { factOfQuestion } from '../question-id.ts';
import type { Scene } from '../read/scene.ts';
import type { AssessmentView, Reply } from '../reply.ts';

/** What a code names, from the first measure judged on: the answer follows from it. */
type Pinned = Pick<CaseContent, 'turn' | 'answers' | 'measures' | 'question' | 'on' | 'revision'>;

/** Null where nothing was judged. */
export function pinnedBy(
  told: TurnDraft,
  assessments: readonly AssessmentView[],
  scene: Scene,
  deps: Deps,
): Pinned | null {
  if (told.focus === null || assessments.length === 0) return null;
  return {
    turn: scene.turn,
    answers: [...told.answers],
    measures: [...new Set(assessments.map((assessment) => assessment.measureId))],
    question: told.focus.question,
    on: scene.on,
    revision: deps.knowledge.revision,
  };
}

/** The case as agents open it by its code: what was said, replied and known, with the rules it was judged by. */
export function caseOf(pinned: Pinned, reply: Reply, scene: Scene, deps: Deps): CaseContent {
  const basis = caseBasis(measuresById(pinned.measures, deps), pinned.answers, deps);
  return {
    ...pinned,
    said: saidOf(scene, deps),
    reply,
    rules: [...basis.rules],
    contacts: [...basis.contacts],
  };
}

/** The words that came in, or those on the button. */
function saidOf({ inbound, words }: Scene, deps: Deps): string {
  if (inbound.answer === undefined) return stored(words);
  const { question, value } = inbound.answer;
  const fact = factById(factOfQuestion(question) ?? question, deps);
  return fact === undefined ? String(value) : deps.judgement.valueWords(fact, value);
}
