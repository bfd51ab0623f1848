import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { memoizeWeak, once } from '../../../knowledge/memoize.ts';
import { type RecordSentence, sentencesOf } from '../../../knowledge/record-sentences.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Statement } from '../../../knowledge/schema/statement.ts';
import { type Matched, type Unit, wordingsOf } from '../../../language/nearness/units.ts';
import { requiredWords } from '../../wording/condition-words.ts';
import { holderCount } from './holder-count.ts';

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

/** What can be found of a record's sentences; what is torn off or left out is told by itself. */
function passagesOf(measure: Measure, { speech }: Knowledge): readonly Passage[] {
  return sentencesOf(measure)
    .filter(({ kind }) => kind !== 'limit')
    .map(({ clause, title, kind, facts, ...written }) => {
      const statement = { ...written, text: answerOf(written.text, kind) };
      // A case is found by its title too.
      const text = `${title}；${statement.text}`;
      const isRule = IS_RULE.has(kind) || FOR_OFFICES.test(statement.text);
      const wordings = once(() => wordingsOf(text, speech));
      return {
        ...{ statement, text, facts, clause, isRule },
        // Most sentences are never looked through for what they word otherwise.
        get wordings() {
          return wordings();
        },
      };
    });
}

const IS_RULE: ReadonlySet<RecordSentence['kind']> = new Set(['test', 'sum', 'summary']);

/** A condition as a sentence; what is one already stays so. */
function answerOf(text: string, kind: RecordSentence['kind']): string {
  if (kind === 'test') return requiredWords(text);
  return kind === 'manual' ? `${text}。` : text;
}

/** What the paper tells offices to reach is no answer to an owner, where anything else is. */
const FOR_OFFICES = /^(?:文件)?给部门|^目标|^进度安排|^要多少户/;
