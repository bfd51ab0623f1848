import { type Block, type BlockData, block } from '../../block.ts';
import { silentWords } from '../../wording/aspect-words.ts';
import { callWords } from '../../wording/contact-words.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { contactToCall, type Matter } from '../matter.ts';

/** What was asked, answered. */
export function asked(
  aspect: MatterAspect | null,
  { measure, clause }: Matter,
  text: string,
  data: BlockData = {},
): Block {
  return block('asked-aspect', text, {
    measureId: measure.id,
    ...(clause === null ? {} : { clause: clause.id }),
    ...(aspect === null ? {} : { aspect }),
    ...data,
  });
}

/**
 * The record has no such field: the paper does not say, and whom to ask.
 * @param aspect null where what was asked is none of them
 */
export function silent(aspect: MatterAspect | null, matter: Matter): Block[] {
  const contact = contactToCall(matter);
  return [
    asked(aspect, matter, silentWords(aspect), { silent: true }),
    ...(contact === undefined
      ? []
      : [block('contact', callWords(contact), { measureId: matter.measure.id, contact })]),
  ];
}
