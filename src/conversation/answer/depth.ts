import { type Block, behind, block } from '../block.ts';
import { calculationWords } from '../wording/amount-words.ts';
import { bringWords, numbered, sourceWords } from '../wording/aspect-words.ts';
import {
  callSentence,
  contactWords,
  type Outcome,
  readySentence,
} from '../wording/contact-words.ts';
import { verdictWords } from '../wording/verdict-words.ts';
import { amountInQuestion } from './amount-in-question.ts';
import type { Matter } from './matter.ts';

/** Caveats told with a measure; the others stand on its page. */
const CAVEATS = 3;

/** The second layer on a measure: all that the record says, for pages and for whoever asks on. */
export function depthBlocks(matter: Matter): Block[] {
  const { measure, document, judged, contacts, asker, labelOf } = matter;
  const id = { measureId: measure.id };
  const estimate = amountInQuestion(matter);
  const locator = matter.clause?.locator ?? measure.locator;
  return behind([
    block('statement', measure.summary, id),
    ...(judged === undefined
      ? []
      : [block('verdict', verdictWords(judged, labelOf), { ...id, verdict: judged.verdict })]),
    ...caseBlocks(matter),
    ...(judged?.verdict !== 'eligible' && judged?.discretion !== undefined
      ? [block('discretion', judged.discretion, id)]
      : []),
    ...(estimate === undefined ? [] : [block('sum', calculationWords(estimate), id)]),
    ...measure.excludes.map(({ text }) => block('caveat', text, id)),
    ...numbered(measure.steps.map(({ text }) => text)).map((text, index) =>
      block('step', text, { ...id, ...at(measure.steps[index]?.locator) }),
    ),
    ...(measure.materials.length === 0
      ? []
      : [block('material', bringWords(measure.materials.map(({ text }) => text)), id)]),
    ...notesOf(matter).map((text) => block('caveat', text, id)),
    block('call', callSentence(readySentence(measure.title, outcomeOf(matter), asker)), id),
    ...contacts.map((contact) => block('contact', contactWords(contact), { ...id, contact })),
    block('source', sourceWords(document, locator), { ...id, locator }),
  ]);
}

/** Each case of a measure that has several. */
function caseBlocks({ measure, assessments }: Matter): Block[] {
  if (measure.clauses.length < 2) return [];
  return measure.clauses.map(({ id, title, gist }) => {
    const verdict = assessments.find(({ clause }) => clause === id)?.verdict;
    return block('clause', `${title}：${gist}`, {
      measureId: measure.id,
      clause: id,
      ...(verdict === undefined ? {} : { verdict }),
    });
  });
}

/** What to mind: how an event was dated, what cannot be read, what the paper leaves open. */
function notesOf({ measure, judged }: Matter): string[] {
  const event = judged?.validity.note ? [`${judged.validity.note.replace(/。$/, '')}。`] : [];
  const damaged = measure.damaged.map(({ text }) => text);
  const caveats = measure.caveats.map(({ text }) => text).slice(0, CAVEATS);
  return [...new Set([...event, ...damaged, ...caveats])];
}

function outcomeOf({ judged, document }: Matter): Outcome {
  if (judged?.verdict === 'ineligible') return 'no-use';
  if (judged === undefined || document.nature === 'reference') return 'elsewhere';
  return judged.validity.status === 'expired' ? 'lapsed' : 'apply';
}

const at = (locator: string | undefined) => (locator === undefined ? {} : { locator });
