import type { Fact } from '../../../knowledge/schema/fact.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { conditionNodes } from '../../../knowledge/walk.ts';
import { textOf, type Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import { requiredWords } from '../../wording/condition-words.ts';
import { choices } from '../../wording/explain-words.ts';

/** What a record requires to be one of several, in words. */
export interface NamedList {
  readonly measure: Measure;
  readonly text: string;
}

/** 哪些行业, 哪四个: what stands behind; 重点群体是哪些人: what stands before. */
const BEHIND =
  /(?:哪些|哪几|哪[二三四五六七八九十]+)(?:个|家|种|类|样|项)?(?:的)?([\u4e00-\u9fff]{0,6})/;
const BEFORE =
  /([\u4e00-\u9fff]{2,8}?)(?:都|分别|到底|究竟|具体)*(?:是|有|指的?是?|包括|包含)(?:哪|谁)/;

/** What asks on behind a noun. */
const TAIL = /(?:能|可以|可|才|都|在|算|会|要|享受|优惠|里面|在内|呢|啊|呀|的|吗).*$/;

/** So many lists of a measure's cases are told at once. */
const LISTS = 3;

/** 哪五类: as many as the record speaks of, of what it names behind the number: 五类行业, 四大行业. */
const COUNTED = /哪([二三四五六七八九十])(?:大|个|家|类|种|样)?(?:[啊呀呢]|$|[？?])/;

/** The nouns by which a question names a list; empty where it names none: 有哪些. */
export function nounsOf(said: Words | string): readonly string[] {
  const nouns = [BEFORE.exec(textOf(said))?.[1], BEHIND.exec(textOf(said))?.[1]?.replace(TAIL, '')];
  return nouns.flatMap((noun) => (noun === undefined || noun === '' ? [] : [noun]));
}

/** 哪些行业, 重点群体是哪些人: what the records in hand list of what is named. Null where they list none such. */
export function listNamed(
  said: Words | string,
  hand: readonly Measure[],
  deps: Deps,
): NamedList | null {
  const nouns = [...nounsOf(said), ...countedIn(said, hand)];
  for (const noun of nouns)
    for (const measure of hand) {
      const facts = [...deps.judgement.bearing([measure])].flatMap(
        (id) => factById(id, deps) ?? [],
      );
      for (const fact of facts) {
        const lists = isOfFact(noun, fact) ? listsOf(measure, fact, deps) : [];
        if (lists.length > 0) return { measure, text: lists.slice(0, LISTS).join('') };
      }
    }
  return null;
}

function countedIn(said: Words | string, hand: readonly Measure[]): readonly string[] {
  const number = COUNTED.exec(textOf(said))?.[1];
  if (number === undefined) return [];
  const noun = new RegExp(`${number}[大个家类种样]+([\\u4e00-\\u9fff]{2})`);
  const told = hand.flatMap(({ clauses, summary }) => [
    summary,
    ...clauses.map(({ gist }) => gist),
  ]);
  return told.flatMap((text) => noun.exec(text)?.[1] ?? []).slice(0, 1);
}

/** Whether a noun is what a question of ours is after: 行业, 重点群体, 人 of 招的是哪类人. */
export function isOfFact(noun: string, { label, question, options }: Fact): boolean {
  // 小微是哪些 asks what one answer means.
  if (!label.includes(noun) && options.some((one) => one.label.includes(noun))) return false;
  const asked = `${label}；${question}`;
  return [...noun].length === 1
    ? label.includes(noun)
    : [...noun].some((_, at) => at > 0 && asked.includes(noun.slice(at - 1, at + 1)));
}

/**
 * What a measure requires to be one of several, each once, in its own words where they list it; where its
 * cases ask for one or another (电信, 移动或联通), all of them.
 */
function listsOf({ clauses }: Measure, fact: Fact, deps: Deps): string[] {
  const tests = clauses.flatMap(({ when }) =>
    [...conditionNodes(when)].flatMap((node) =>
      node.kind === 'test' && node.fact === fact.id && node.demand.op === 'in'
        ? [{ text: node.text ?? '', values: node.demand.values }]
        : [],
    ),
  );
  const all = [...new Set(tests.flatMap(({ values }) => values))];
  if (all.length < 2) return [];
  const isWhole = tests.every(({ values }) => values.length > 1);
  const texts = tests.map(({ text, values }) =>
    /[、或]/.test(text) ? requiredWords(text) : choices(labelsOf(fact, values, deps)),
  );
  return isWhole ? [...new Set(texts)] : [choices(labelsOf(fact, all, deps))];
}

const labelsOf = (fact: Fact, values: readonly string[], deps: Deps): string[] =>
  deps.judgement
    .options(fact)
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label);
