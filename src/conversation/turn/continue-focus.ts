import type { Measure } from '../../knowledge/schema/measure.ts';
import { block } from '../block.ts';
import { closingMessage, type Outcome } from '../compose/closing-message.ts';
import type { Parts } from '../parts.ts';
import { type AssessmentView, type Contact, type Message, messageOf } from '../reply.ts';
import type { Focus } from '../state.ts';
import { contactsWords } from '../wording/contact-words.ts';
import { aimedMeasure } from './aimed-measure.ts';
import { documentOfMeasure, factById, placeWords } from './lookup.ts';
import type { Scene } from './scene.ts';
import { stillThere } from './still-there.ts';
import type { Told } from './told.ts';

/** From here on measures are told as an overview, and no one checklist fits. */
export const MANY = 3;

/** Where the judgement of some measures goes from here. */
export interface FocusStep {
  readonly focus: Focus;
  readonly ask: Told['ask'];
  /** what stands last: the checklist once nothing is left to ask, else whom to call */
  readonly last: (contacts: readonly Contact[]) => Message;
}

/**
 * Takes measures into judgement, or on in it: asks the best next question, or closes the case. An
 * open question stays open while it still matters, so that a question put in between does not lose it.
 */
export function continueFocus(
  scope: readonly Measure[],
  question: string,
  scene: Scene,
  parts: Parts,
  stop = false,
): FocusStep {
  const before = scene.state.focus;
  // A list that waited for its place goes on with the measures found for it.
  const goesOn =
    before !== null &&
    (before.measures.length === 0 ||
      before.measures.some((id) => scope.some((measure) => measure.id === id)));
  const asked = goesOn ? before.asked : [];
  const open = goesOn ? scene.state.open : null;
  const unanswered =
    open !== null && !scene.answers.some((answer) => answer.fact === open.fact) ? open.fact : null;
  const judged = scope.filter(
    (measure) => parts.judgement.assess(measure, scene.answers, scene.on).length > 0,
  );
  const inQuestion = judged.map((measure) => aimedMeasure(measure, question, scene, parts));
  const next = (but: string | null) =>
    stop || judged.length === 0
      ? null
      : parts.judgement.next(
          inQuestion,
          scene.answers,
          asked.filter((fact) => fact !== but),
          scene.on,
        );
  const found = next(unanswered);
  // The open question is put again as long as its fact bears on what is still undecided.
  const holds =
    unanswered !== null && found !== null && parts.judgement.bearing(inQuestion).has(unanswered);
  const ask = holds ? { ...found, fact: unanswered } : found;
  const focus: Focus = {
    measures: scope.map((measure) => measure.id),
    question,
    asked: ask === null || asked.includes(ask.fact) ? asked : [...asked, ask.fact],
    closed: ask === null,
  };
  const first = judged[0];
  const last = (contacts: readonly Contact[]): Message => {
    if (ask !== null || first === undefined || scope.length > MANY) {
      return messageOf('contacts', [block('contact', contactsWords(contacts))]);
    }
    // What is left to do is done today, whatever day was asked about.
    const day = scene.on < scene.today ? scene.today : scene.on;
    const sum = parts.judgement.assess(
      aimedMeasure(first, question, scene, parts, day),
      scene.answers,
      day,
    )[0];
    const outcome = outcomeOf(sum, documentOfMeasure(first, parts).nature === 'reference');
    const caller = { place: placeWords(scene, parts), trade: tradeWords(scene, parts) };
    const lasting = outcome === 'apply' ? [] : stillThere(first, scene, parts, day);
    return closingMessage({ measure: first, outcome, contacts, stillThere: lasting, caller });
  };
  return { focus, ask, last };
}

/** What is left to do with a judged measure. */
function outcomeOf(sum: AssessmentView | undefined, isReference: boolean): Outcome {
  if (sum?.verdict === 'ineligible') return 'no-use';
  if (isReference) return 'elsewhere';
  return sum?.validity.status === 'expired' ? 'lapsed' : 'apply';
}

/** What he does for a living, fit to be said of oneself; null where only 其他 is known. */
function tradeWords(scene: Scene, parts: Parts): string | null {
  const value = scene.answers.findLast((answer) => answer.fact === 'trade')?.value;
  const fact = factById('trade', parts);
  if (value === undefined || value === 'unknown' || fact === undefined) return null;
  const words = parts.judgement.valueWords(fact, value);
  return words.startsWith('其他') ? null : words;
}
