import type { Knowledge } from '../../knowledge/knowledge.ts';
import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Directory } from '../directory/directory.ts';
import { saidLabels } from '../lookup.ts';
import { regionOf } from '../read/scene.ts';
import type { Contact } from '../reply.ts';
import type { Answer } from '../state.ts';
import { conditionWords } from '../wording/condition-words.ts';
import type { CaseRule } from './case-content.ts';

/** Contacts are compared for so many measures; an overview names none. */
const WITH_CONTACTS = 3;

/** What the answer about some measures rests on beside the verdicts: their conditions and desks. */
export interface CaseBasis {
  readonly rules: readonly CaseRule[];
  readonly contacts: readonly Contact[];
}

/** The basis of an answer in this state of the knowledge; the same for the same measures and answers. */
export function caseBasis(
  measures: readonly Measure[],
  answers: readonly Answer[],
  { knowledge, directory }: { readonly knowledge: Knowledge; readonly directory: Directory },
): CaseBasis {
  const said = saidLabels(answers, knowledge);
  const named =
    measures.length > WITH_CONTACTS
      ? []
      : measures.flatMap((measure) => directory.forMeasure(measure, regionOf(answers), said));
  return {
    rules: measures.flatMap(rulesOf),
    contacts: [...new Map(named.map((contact) => [deskKey(contact), contact])).values()],
  };
}

const rulesOf = memoizeWeak(({ id, clauses }: Measure): readonly CaseRule[] =>
  clauses.map((clause) => ({
    measureId: id,
    clause: clause.id,
    title: clause.title,
    conditions: conditionWords(clause.when),
  })),
);

/** Names a desk: an office, and the person or task there. */
export const deskKey = ({ agency, person, role }: Contact): string =>
  [agency, person ?? '', role ?? ''].join('|');
