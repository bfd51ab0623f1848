import type { Fact } from '../../../knowledge/schema/fact.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { conditionNodes } from '../../../knowledge/walk.ts';
import { quoted, type Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import { requiredWords } from '../../wording/condition-words.ts';
import { choices } from '../../wording/explain-words.ts';

/** What a record requires to be one of several, in words. */
export interface NamedList {
  readonly measure: Measure;
  readonly text: string;
}

/** So many lists of a measure's cases are told at once. */
const LISTS = 3;

/** The nouns by which a question names a list; empty where it names none: 有哪些. */
export function nounsOf(said: Words): readonly Words[] {
  const behind = said.part('list-behind', 'noun')?.without('asks-on') ?? null;
  return [said.part('list-before', 'noun'), behind].flatMap((noun) =>
    noun === null || noun.isEmpty ? [] : [noun],
  );
}

/** 哪些行业, 重点群体是哪些人: what the records in hand list of what is named. Null where they list none such. */
export function listNamed(said: Words, hand: readonly Measure[], deps: Deps): NamedList | null {
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

function countedIn(said: Words, hand: readonly Measure[]): readonly Words[] {
  const number = said.part('so-many-of-them', 'number');
  if (number === null) return [];
  const noun = new RegExp(`${quoted(number)}[大个家类种样]+([\\u4e00-\\u9fff]{2})`);
  const told = hand.flatMap(({ clauses, summary }) => [
    summary,
    ...clauses.map(({ gist }) => gist),
  ]);
  return told
    .flatMap((text) => noun.exec(text)?.[1] ?? [])
    .slice(0, 1)
    .map((one) => said.like(one));
}

/** Whether a noun is what a question of ours is after: 行业, 重点群体, 人 of 招的是哪类人. */
export function isOfFact(noun: Words, { label, question, options }: Fact): boolean {
  // 小微是哪些 asks what one answer means.
  if (!noun.isIn(label) && options.some((one) => noun.isIn(one.label))) return false;
  const asked = `${label}；${question}`;
  return noun.length === 1 ? noun.isIn(label) : noun.sharesPair(asked);
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
