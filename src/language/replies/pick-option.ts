import type { Fact, Option } from '../../knowledge/schema/fact.ts';
import { isDenied } from './negated.ts';
import { NOT_KNOWN } from './not-known.ts';
import { parseOrdinal } from './ordinal.ts';
import { readYesNo } from './yes-no.ts';

/** The option of a choice or flag that a text names; null when it names none, or several alike. */
export function pickOption(fact: Fact, text: string): string | null {
  const exact = fact.options.find(({ value, label, words, replies }) =>
    [value, label, ...words, ...replies].includes(text),
  );
  if (exact) return exact.value;
  const ordinal = parseOrdinal(text);
  if (ordinal !== null)
    return fact.options[ordinal]?.value ?? (ordinal === fact.options.length ? NOT_KNOWN : null);
  const said = fact.type === 'flag' ? readYesNo(text) : null;
  if (said !== null) return said ? 'yes' : 'no';
  const plain = bare(text);
  return byWords(fact, plain) ?? byPart(fact, plain) ?? byDenial(fact, plain);
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
  return phrasesOf(option).flatMap((phrase) => {
    const at = text.indexOf(phrase);
    if (at < 0 || phrase === '' || isDestination(text, at)) return [];
    return [{ option, length: phrase.length, negated: isDenied(text, at) }];
  });
}

/** 从外省回|柯桥: where somebody goes to is no answer to where they come from. */
function isDestination(text: string, at: number): boolean {
  return /从.{1,6}(?:回|返|来|到)到?$/.test(text.slice(0, at));
}

/** The label without what stands in brackets, and the everyday words. */
function phrasesOf(option: Option): readonly string[] {
  return [option.label.replace(/[（(].*?[）)]/g, ''), ...option.words, ...option.replies].map(bare);
}

/** 没有逾期 and 没逾期, 交了 and 交 are one. */
function bare(text: string): string {
  return text
    .replace(/[\s，,。.!！~～、]/g, '')
    .replace(/没有/g, '没')
    .replace(/了/g, '');
}

/** A short answer that is part of one option's words alone: 没有 for 没有参保, 租 for 租来的. */
function byPart(fact: Fact, text: string): string | null {
  const part = text.replace(/(的|啊|呀|吧|呢)+$/, '');
  if (part === '' || part.length > 6) return null;
  // A bare 没 or 不是 denies the question: it picks what is named by a denial, no word that has one in it.
  const phrases = /^(没|不|无|未|不是|否)$/.test(part)
    ? (option: Option) => phrasesOf(option).slice(0, 1)
    : phrasesOf;
  const holders = fact.options.filter((option) =>
    phrases(option).some((phrase) => phrase.startsWith(part)),
  );
  return holders.length === 1 ? (holders[0]?.value ?? null) : null;
}

/** 没办, 没减过, 不交: a short denial of what a yes-or-no question asks. */
function byDenial(fact: Fact, text: string): string | null {
  if (fact.type !== 'flag' || [...text].length > 6) return null;
  return /^(我|我们|店里|还|都|也|从来)*(没|没有|不|未)/.test(text) ? 'no' : null;
}
