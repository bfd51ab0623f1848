import type { Fact, Option } from '../knowledge/schema/fact.ts';
import { UNKNOWN } from './facts.ts';
import { parseOrdinal } from './ordinal.ts';

const YES =
  /^(是|是的|对|对的|对啊|有|有的|有啊|嗯|嗯嗯|恩|好像是|算是|肯定|没错|当然|yes|y|要|会|可以|符合|能|是啊|应该是|应该有|受了|确实)(啊|呀|呢|了|吧)?$/i;
const NO =
  /^(不|不是|不是的|没|没有|没有的|没有啊|无|否|不算|不对|不会|不能|不符合|no|n|不要|没得|木有|应该不是|应该没有|好像没有|好像不是)(啊|呀|呢|了|吧)?$/i;
const NEGATED = /(不是|不算|没有?|并非|不在|不属于|非)$/;

/** The option of a choice or flag that a text names; null when it names none, or several alike. */
export function pickOption(fact: Fact, text: string): string | null {
  const exact = fact.options.find(
    (option) => option.value === text || option.label === text || option.words.includes(text),
  );
  if (exact) return exact.value;
  const ordinal = parseOrdinal(text);
  if (ordinal !== null)
    return fact.options[ordinal]?.value ?? (ordinal === fact.options.length ? UNKNOWN : null);
  if (fact.type === 'flag') {
    if (YES.test(text)) return 'yes';
    if (NO.test(text)) return 'no';
  }
  return byWords(fact, text);
}

interface Hit {
  readonly option: Option;
  readonly length: number;
  readonly negated: boolean;
}

/** The longest phrase of an option that stands in the text decides; a negated one speaks for the others. */
function byWords(fact: Fact, text: string): string | null {
  const hits = fact.options
    .flatMap((option) => hitsOf(option, text))
    .sort((a, b) => b.length - a.length);
  const best = hits.find((hit) => !hit.negated);
  const denied = hits.filter((hit) => hit.negated);
  if (
    best !== undefined &&
    !denied.some((hit) => hit.option === best.option && hit.length >= best.length)
  ) {
    const rivals = hits.filter(
      (hit) => !hit.negated && hit.length === best.length && hit.option !== best.option,
    );
    return rivals.length > 0 ? null : best.option.value;
  }
  if (denied.length === 0) return null;
  const left = fact.options.filter((option) => !denied.some((hit) => hit.option === option));
  return left.length === 1 ? (left[0]?.value ?? null) : null;
}

function hitsOf(option: Option, text: string): Hit[] {
  const label = option.label.replace(/[（(].*?[）)]/g, '');
  return [label, ...option.words].flatMap((phrase) => {
    const at = text.indexOf(phrase);
    if (at < 0 || phrase === '') return [];
    return [{ option, length: phrase.length, negated: NEGATED.test(text.slice(0, at)) }];
  });
}
