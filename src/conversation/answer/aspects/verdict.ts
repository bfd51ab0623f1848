import { type Block, block } from '../../block.ts';
import { ifNotWords, notRuledOutWords } from '../../wording/aspect-words.ts';
import { callWords } from '../../wording/contact-words.ts';
import { holdsWords } from '../../wording/validity-words.ts';
import { nearMissWords, shortVerdict, whyNotWords } from '../../wording/verdict-words.ts';
import { holdingBlocks } from '../holding.ts';
import { contactToCall, type Matter } from '../matter.ts';
import { asked, silent } from './asked.ts';

/** 我能减吗: the verdict with its discretion. */
export function answerWhether(matter: Matter): readonly Block[] {
  const { judged, labelOf } = matter;
  if (judged === undefined) return silent('whether', matter);
  const { verdict, validity, discretion } = judged;
  const isOver = validity.status === 'expired' && matter.on >= matter.today;
  const over = isOver ? holdsWords(validity, matter.on, matter.today) : '';
  const stands =
    isOver && verdict === 'unknown' ? '' : shortVerdict(judged, labelOf, matter.onlyOne);
  return [
    asked('whether', matter, `${over}${stands}`, {
      verdict,
      status: validity.status,
    }),
    ...(verdict === 'eligible' && discretion !== undefined
      ? [block('discretion', discretion, { measureId: matter.measure.id })]
      : []),
    ...holdingBlocks(matter),
  ];
}

/** 为什么不行: the conditions that fail. */
export function answerWhyNot(matter: Matter): readonly Block[] {
  const { judged, labelOf } = matter;
  if (judged === undefined) return silent('why-not', matter);
  const words =
    judged.verdict === 'ineligible' ? whyNotWords(judged) : notRuledOutWords(judged, labelOf);
  return [asked('why-not', matter, words, { verdict: judged.verdict })];
}

/** 不符合怎么办: what one could change, what holds instead, and whom to ask. */
export function answerIfNot(matter: Matter): readonly Block[] {
  const { judged, measure, clause } = matter;
  const discretion = judged?.discretion ?? clause?.discretion ?? measure.discretion;
  const near = judged === undefined ? '' : nearMissWords(judged);
  const contact = contactToCall(matter);
  return [
    asked('if-not', matter, near === '' ? (discretion ?? ifNotWords) : near),
    ...holdingBlocks(matter),
    ...(contact === undefined ? [] : [block('contact', callWords(contact), { contact })]),
  ];
}
