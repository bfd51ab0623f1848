import type { Fact, Option } from '../../knowledge/schema/fact.ts';
import { isDenied } from './negated.ts';
import { bare, phrasesOf } from './option-names.ts';

interface Hit {
  readonly option: Option;
  readonly length: number;
  readonly negated: boolean;
}

/**
 * The option with the longest phrase that stands in a text; one that is denied there speaks for the others.
 * @param text as `bare` leaves it
 * @param atLeast how long a phrase must be
 */
export function optionWithin(fact: Fact, text: string, atLeast = 1): string | null {
  const hits = fact.options
    .flatMap((option) => hitsOf(option, text))
    .filter(({ length }) => length >= atLeast)
    .sort((a, b) => b.length - a.length);
  const denied = hits.filter((hit) => hit.negated);
  const meant = hits.filter(
    (hit) =>
      !hit.negated &&
      !denied.some((other) => other.option === hit.option && other.length >= hit.length),
  );
  const [best] = meant;
  if (best !== undefined) {
    const rivals = meant.filter((hit) => hit.length === best.length && hit.option !== best.option);
    return rivals.length > 0 ? null : best.option.value;
  }
  if (denied.length === 0) return null;
  const left = fact.options.filter((option) => !denied.some((hit) => hit.option === option));
  return left.length === 1 ? (left[0]?.value ?? null) : null;
}

function hitsOf(option: Option, text: string): Hit[] {
  return phrasesOf(option)
    .map(bare)
    .flatMap((phrase) => {
      const at = text.indexOf(phrase);
      if (at < 0 || phrase === '' || isDestination(text, at)) return [];
      if (SAYS_LITTLE.test(phrase) && text.length > FEW) return [];
      if (option.role !== undefined && isAnother(text, at, phrase)) return [];
      const isUnable = UNABLE.test(text.slice(at + phrase.length));
      return [{ option, length: phrase.length, negated: isDenied(text, at) !== isUnable }];
    });
}

/** 我|是|农业银行的贷款: words that stand in any sentence are an answer only where little else is said. */
const SAYS_LITTLE = /^[是有对会在没]$/;
const FEW = 5;

/** 电表是房东名下的, 跟房东签的: who has or does something there is another, not oneself. */
const isAnother = (text: string, at: number, phrase: string): boolean =>
  /(?:跟|问|找|给|被|和|从|向|由|让|归|欠|听)$/.test(text.slice(0, at)) ||
  /^(?:名下|说|讲|不肯|不让|不给|没|那边|收|涨|叫|让|家|的.)/.test(text.slice(at + phrase.length));

/** 符合|不了 */
const UNABLE = /^不(?:了|起|上|到|动|出)/;

/** 从外省回|柯桥: where somebody goes to is no answer to where they come from. */
function isDestination(text: string, at: number): boolean {
  return /从.{1,6}(?:回|返|来|到)到?$/.test(text.slice(0, at));
}

/** The option whose words alone begin with a short answer: 租 for 租来的. */
export function optionBegunWith(fact: Fact, form: string): string | null {
  if (form === '' || form.length > 6) return null;
  const holders = fact.options.filter((option) =>
    phrasesOf(option).some((phrase) => bare(phrase).startsWith(form)),
  );
  return holders.length === 1 ? (holders[0]?.value ?? null) : null;
}

/** The option whose label alone holds a short answer whole: 防护产品 is in 防疫防护产品. */
export function optionHolding({ options }: Fact, form: string): string | null {
  if (form.length < 2 || form.length > 6) return null;
  const holders = options.filter((option) => {
    const label = bare(option.label);
    const at = label.indexOf(form);
    return at >= 0 && !isDenied(label, at);
  });
  return holders.length === 1 ? (holders[0]?.value ?? null) : null;
}
