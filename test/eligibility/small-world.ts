import fc from 'fast-check';
import { currentFacts, type Facts, type FactValue } from '../../src/eligibility/facts.ts';
import { createRulebook } from '../../src/eligibility/rulebook.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import {
  type Condition,
  conditionSchema,
  type Demand,
} from '../../src/knowledge/schema/condition.ts';
import { factSchema } from '../../src/knowledge/schema/fact.ts';
import { type Measure, measureSchema } from '../../src/knowledge/schema/measure.ts';
import { noReplies } from '../../src/knowledge/schema/speech.ts';

/** What every fact must have and no judging reads. */
export const wordsOfFact = {
  group: 'shop',
  label: '事',
  question: '问？',
  why: '因为',
  how: '看一看',
};
const flag = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

/** A knowledge with one fact of each type, small enough that chance reaches its every corner. */
export const smallKnowledge: Knowledge = {
  revision: 'small',
  documents: [],
  measures: [],
  agencies: [],
  regions: [],
  themes: [],
  groups: [],
  callWords: [],
  terms: [],
  troubles: [],
  matterNames: [],
  helps: [],
  facts: [
    { id: 'open', type: 'flag', cost: 1, options: flag },
    { id: 'rich', type: 'flag', cost: 3, changeable: true, options: flag },
    {
      id: 'kind',
      type: 'choice',
      cost: 2,
      options: ['a', 'b', 'c'].map((value) => ({ value, label: value })),
    },
    {
      id: 'staff',
      type: 'number',
      unit: '人',
      cost: 1,
      bounds: { min: 0, max: 12 },
      bands: [
        { value: 'few', label: '少', min: 0, max: 4 },
        { value: 'many', label: '多', min: 5 },
      ],
    },
    {
      id: 'sales',
      type: 'number',
      unit: '元',
      cost: 2,
      changeable: true,
      bounds: { min: 0, max: 20 },
    },
    { id: 'came', type: 'date', cost: 2 },
    { id: 'place', type: 'region', cost: 1 },
    { id: 'trade', type: 'industry', cost: 1 },
  ].map((fact) => factSchema.parse({ ...wordsOfFact, ...fact })),
  industries: [
    { value: 'transport', label: '运输', codes: [], broader: [], words: [] },
    { value: 'taxi', label: '出租车', codes: [], broader: ['transport'], words: [] },
    { value: 'food', label: '餐饮', codes: [], broader: [], words: [] },
  ],
  events: [],
  speech: {
    classes: {},
    frames: [],
    consequences: [],
    requests: [],
    replies: noReplies,
    wordings: {},
    phrases: [],
    dialects: [],
    learned: '',
  },
};

export const world = createRulebook(smallKnowledge);

const DAYS = ['2020-02-28', '2020-02-29', '2020-03-01', '2020-03-31', '2020-04-01'] as CivilDate[];
const CODES = ['330000', '330600', '330603', '330604', '330212', '110000'];

/** All that may be answered to a fact, 不清楚 and answers too coarse to tell among it. */
const ANSWERS: Readonly<Record<string, readonly FactValue[]>> = {
  open: ['yes', 'no'],
  rich: ['yes', 'no'],
  kind: ['a', 'b', 'c'],
  staff: [0, 3, 4, 5, 6, 12, 'few', 'many', '3..6', '5..'],
  sales: [0, 9, 10, 11, 20, '8..10', '0..20'],
  came: [...DAYS, '2020-02', '2020-03'],
  place: CODES,
  trade: ['transport', 'taxi', 'food'],
};

const oneOf = (values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: 2 });
const range = (max: number): fc.Arbitrary<Demand> =>
  fc.record({
    op: fc.constant('range' as const),
    min: fc.option(fc.integer({ min: 0, max }), { nil: undefined }),
    max: fc.option(fc.integer({ min: 0, max }), { nil: undefined }),
    minOpen: fc.boolean(),
    maxOpen: fc.boolean(),
  });
const choice = (values: readonly string[]): fc.Arbitrary<Demand> =>
  fc.record({ op: fc.constantFrom('in' as const, 'notIn' as const), values: oneOf(values) });
const demands: Readonly<Record<string, fc.Arbitrary<Demand>>> = {
  open: choice(['yes', 'no']),
  rich: choice(['yes', 'no']),
  kind: choice(['a', 'b', 'c']),
  staff: range(8),
  sales: range(20),
  came: fc.record({
    op: fc.constant('dates' as const),
    from: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
    until: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  }),
  place: fc.record({ op: fc.constant('within' as const), codes: oneOf(CODES) }),
  trade: choice(['transport', 'taxi', 'food']),
};

const test: fc.Arbitrary<Condition> = fc
  .constantFrom(...Object.keys(demands))
  .chain((fact) =>
    (demands[fact] ?? fc.constant<Demand>({ op: 'in', values: [] })).map(
      (demand) => ({ kind: 'test', fact, demand, text: `${fact}` }) as Condition,
    ),
  );

/** Rules of every shape, some of which nobody can meet or fail. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ rule: Condition }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 8, arbitrary: test },
    {
      weight: 1,
      arbitrary: fc.constant<Condition>({ kind: 'manual', text: '看情况', unstated: false }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), of: tie('rule') }) },
  ),
})).rule;

/** Some answers, in some order. */
export const answers = fc
  .shuffledSubarray(Object.keys(ANSWERS))
  .chain((facts) =>
    fc.tuple(
      ...facts.map((fact) =>
        fc
          .constantFrom<FactValue>(...(ANSWERS[fact] ?? []), 'unknown')
          .map((value) => ({ fact, value })),
      ),
    ),
  );

/** A complete and exact profile. */
export const profile: fc.Arbitrary<ReadonlyMap<string, FactValue>> = fc
  .tuple(
    ...Object.entries(ANSWERS).map(([fact, values]) =>
      fc
        .constantFrom<FactValue>(
          ...values.filter(
            (value) => typeof value === 'number' || !/\.\.|few|many|^\d{4}-\d\d$|00$/.test(value),
          ),
        )
        .map((value): [string, FactValue] => [fact, value]),
    ),
  )
  .map((entries) => new Map(entries));

/** A measure with one clause for each rule. */
export function measureOf(...rules: readonly Condition[]): Measure {
  const measure = measureSchema.parse({
    id: 'small-1',
    title: '一条',
    kind: 'benefit',
    locator: '第一条',
    themes: ['x'],
    summary: '一条措施。',
    validity: { openEnded: true },
  });
  const clauses = rules.map((when, index) => ({
    id: String.fromCharCode(97 + index),
    title: '一项',
    gist: '一项。',
    when,
  }));
  return { ...measure, clauses };
}

/** A rule as an officer writes it. */
export const rule = (written: unknown): Condition => conditionSchema.parse(written);

/** What is known of a person who has answered so. */
export const factsOf = (given: Readonly<Record<string, FactValue>>): Facts =>
  currentFacts(
    Object.entries(given).map(([fact, value]) => ({ fact, value })),
    world,
  );
