import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { memoizeWeak, once } from '../../../knowledge/memoize.ts';
import type { Clause, Measure } from '../../../knowledge/schema/measure.ts';
import type { Statement } from '../../../knowledge/schema/statement.ts';
import { conditionNodes, expressionNodes } from '../../../knowledge/walk.ts';
import { requiredWords } from '../../wording/condition-words.ts';
import { holderCount } from './holder-count.ts';
import { type Matched, type Unit, wordingsOf } from './units.ts';

/** One sentence of a record with what it can be found by. */
export interface Passage extends Matched {
  readonly statement: Statement;
  /** facts that a rule tests, or a sum counts: meant by whoever names one of their answers */
  readonly facts: readonly string[];
  /** the case that it belongs to; null where it is the measure's */
  readonly clause: string | null;
  /** what a case requires, how it is counted, the summary: an answer where nothing says it better */
  readonly isRule: boolean;
}

/** The sentences of every record, and how rare a thing is among them. */
export interface RecordPassages {
  readonly of: (measure: Measure) => readonly Passage[];
  /** 0 to 1; what no paper speaks of is a way of speaking more often than a matter */
  readonly rarity: (unit: Unit) => number;
}

const UNSEEN = 0.45;
const LEAST = 0.15;
/** What one or two sentences of all papers use is hardly surer a name than what none does. */
const MOST = 0.75;

/** Every sentence that the records hold, read once for a knowledge base. */
export const recordPassages = memoizeWeak((knowledge: Knowledge): RecordPassages => {
  const of = memoizeWeak((measure: Measure) => passagesOf(measure, knowledge));
  const all = once(() => knowledge.measures.flatMap(of));
  const holders = once(() => holderCount(all()));
  const known = new Map<string, number>();
  return {
    of,
    rarity: (unit) => {
      const before = known.get(unit.said);
      if (before !== undefined) return before;
      const found = holders()(unit);
      const size = all().length;
      const rarity =
        found === 0
          ? UNSEEN
          : Math.min(MOST, Math.max(LEAST, Math.log(size / found) / Math.log(size)));
      if (known.size < KEPT) known.set(unit.said, rarity);
      return rarity;
    },
  };
});

/** So many words are remembered with how rare they are. */
const KEPT = 5000;

/** Those that tell most shortly first: of what fits alike the first is taken. */
function passagesOf(measure: Measure, { speech }: Knowledge): readonly Passage[] {
  const { steps, materials, details, caveats, clauses, discretion, validity, summary } = measure;
  const passage = (
    statement: Statement,
    {
      title = '',
      clause = null,
      isRule = false,
      facts = [],
    }: {
      readonly title?: string;
      readonly clause?: string | null;
      readonly isRule?: boolean;
      readonly facts?: readonly string[];
    } = {},
  ): Passage => {
    const text = `${title}；${statement.text}`;
    const isAside = isRule || FOR_OFFICES.test(statement.text);
    const wordings = once(() => wordingsOf(text, speech));
    return {
      ...{ statement, text, facts, clause, isRule: isAside },
      // Most sentences are never looked through for what they word otherwise.
      get wordings() {
        return wordings();
      },
    };
  };
  const plain = (text: string | undefined) => (text === undefined ? [] : [passage({ text })]);
  return [
    // A case is found by its title too.
    ...clauses.map(({ id, title, gist, locator, estimate }) =>
      passage(
        { text: gist, locator },
        { title, clause: id, facts: estimate === undefined ? [] : countedBy(estimate.amount) },
      ),
    ),
    ...[...steps, ...materials, ...details].map((one) => passage(one)),
    ...clauses.flatMap((clause) =>
      rulesOf(clause).map(({ text, facts, locator, isTest }) =>
        passage({ text, locator }, { clause: clause.id, isRule: isTest, facts }),
      ),
    ),
    ...clauses.flatMap(({ id, discretion: text }) =>
      text === undefined ? [] : [passage({ text }, { clause: id })],
    ),
    ...caveats.map((one) => passage(one)),
    ...plain(discretion),
    ...plain(validity.note),
    ...sentencesOf(summary).map((text) => passage({ text }, { isRule: true })),
  ];
}

/** What the paper tells offices to reach is no answer to an owner, where anything else is. */
const FOR_OFFICES = /^(?:文件)?给部门|^目标|^进度安排|^要多少户/;

interface Rule {
  /** nothing more than a test of the facts; what nobody can answer beforehand is told as a sentence */
  readonly isTest: boolean;
  readonly text: string;
  readonly facts: readonly string[];
  readonly locator?: string | undefined;
}

/** What a case requires, in words with the facts that they test, and how it is counted. */
function rulesOf({ estimate, when }: Clause): readonly Rule[] {
  const counted = estimate === undefined ? [] : countedBy(estimate.amount);
  const sums = [estimate?.formula, estimate?.note].flatMap((text): Rule[] =>
    text === undefined ? [] : [{ text, facts: counted, isTest: true }],
  );
  const conditions = [...conditionNodes(when)].flatMap((node): Rule[] => {
    if (node.text === undefined) return [];
    const facts = [...conditionNodes(node)].flatMap((one) =>
      one.kind === 'test' ? [one.fact] : [],
    );
    const isTest = node.kind !== 'manual';
    const text = isTest ? requiredWords(node.text) : `${node.text}。`;
    return [{ text, facts, locator: node.locator, isTest }];
  });
  return [...sums, ...conditions];
}

/** Facts that a sum counts or chooses by. */
export const countedBy = (amount: Parameters<typeof expressionNodes>[0]): string[] =>
  [...expressionNodes(amount)].flatMap((node) =>
    node.kind === 'fact' || node.kind === 'choose' || node.kind === 'which' ? [node.fact] : [],
  );

const sentencesOf = (text: string): string[] => text.match(/[^。！？]+[。！？]?/g) ?? [];
