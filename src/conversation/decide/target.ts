import type { Request, Utterance } from '../../language/utterance.ts';
import { isMatterAspect, type MatterAspect } from '../answer/answer-aspect.ts';
import { questionAsked } from '../answer/answer-question.ts';
import type { QuestionAspect } from '../answer/explain.ts';
import { targetClause } from '../answer/measures/target-clause.ts';
import { nearestQuestion, STATED, SURE } from '../answer/passages/nearest-question.ts';
import { isOutside } from '../answer/turns/aspect-turn.ts';
import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import { UNKNOWN } from '../question-id.ts';
import type { Scene } from '../read/scene.ts';
import { namesAgency } from './agency-named.ts';
import { elsewhere } from './elsewhere.ts';
import { matterNamed } from './matter-named.ts';
import { bringsNewMatter, matterOnTable } from './matter-on-table.ts';
import type { Move, Supposed } from './move.ts';
import { nearestRecord } from './nearest-record.ts';
import { placeOrYear } from './place-or-year.ts';
import { sisterFor } from './sister-for.ts';
import type { Table } from './table.ts';

/** What a stretch of a message asks. */
export interface Stretch {
  /** its words */
  readonly said: string;
  /** its words with what leads up to them */
  readonly led: string;
  readonly request: Request | null;
}

/** The stretches that ask something, in order. */
export function stretchesOf(
  { requests, clauses, claims }: Utterance,
  text: string,
): readonly Stretch[] {
  return requests.map((request) => {
    const clause = clauses[request.clause];
    const before = clauses[request.clause - 1];
    if (clause === undefined) return { said: request.span.text, led: request.span.text, request };
    const { start, end } = clause.span;
    const joined = before === undefined ? '' : text.slice(before.span.start, end);
    // 我请了三个人|能补多少: what is told within a question is part of its words.
    const isWithin = before !== undefined && before.span.end === start;
    const said = isWithin ? joined : text.slice(start, end);
    const isLead =
      before?.act === 'tells' &&
      !claims.some(({ span }) => span.start >= before.span.start && span.end <= before.span.end) &&
      !requests.some((other) => other.clause === request.clause - 1);
    return { said, led: isLead ? joined : said, request };
  });
}

/** What one stretch is about, in the order of what it may be; a new matter comes last. */
export function targetOf(stretch: Stretch, table: Table, scene: Scene, deps: Deps): Move {
  return (
    questionOfRecord(stretch, table, scene, deps) ??
    aboutQuestion(stretch, table, scene) ??
    listPosition(stretch, table) ??
    agency(stretch, scene, deps) ??
    placeOrYear(stretch, table, scene, deps) ??
    supposition(stretch, table, scene, deps) ??
    recordBeside(stretch, table, scene, deps) ??
    matter(stretch, table, scene, deps)
  );
}

/** 有哪几家银行可以办, 交哪张表: all but word for word a question that the record in hand has. */
function questionOfRecord(stretch: Stretch, table: Table, scene: Scene, deps: Deps): Move | null {
  const { said, request } = stretch;
  const [measure] = table.hand;
  // 我怎么知道我是不是小规模 asks of oneself, whatever a record says of them.
  const isOfWord =
    request?.aspect === 'meaning' ||
    request?.aspect === 'why-asked' ||
    (request?.aspect === 'how-to-know' && /我/.test(said));
  if (measure === undefined || table.hand.length > 1 || isOfWord) return null;
  const aspect = aspectOf(request);
  const likeness = questionAsked(said, measure, aspect, deps)?.likeness ?? 0;
  if (likeness < (request === null ? STATED : SURE)) return null;
  // What is supposed is judged; the record's sentence stands beside it.
  return supposition(stretch, table, scene, deps) === null
    ? { kind: 'aspect', aspect, said }
    : null;
}

/**
 * What the record says on what is told: 退伍证丢了 tells of a veteran, and is asked about his papers.
 * What a fact is only tested by, and how it is counted, is told with the verdict.
 */
export function besideTold(text: string, { hand }: Table, deps: Deps): readonly Move[] {
  const [measure] = hand;
  if (measure === undefined || hand.length > 1) return [];
  const question = questionAsked(text, measure, null, deps);
  if (question === null || question.likeness < SURE || question.sentences.length === 0) return [];
  const sums = measure.clauses.map(({ estimate }) => estimate?.formula);
  return question.sentences.some(({ kind, text }) => kind !== 'plain' || sums.includes(text))
    ? []
    : [{ kind: 'aspect', aspect: null, said: text }];
}

const QUESTION_ASPECTS: Readonly<Record<QuestionAspect, true>> = {
  'why-asked': true,
  meaning: true,
  which: true,
  'how-to-know': true,
};

const isQuestionAspect = (aspect: string | null | undefined): aspect is QuestionAspect =>
  aspect != null && aspect in QUESTION_ASPECTS;

/** 什么叫征收率, 问这个干什么: about the open question, or a word. */
function aboutQuestion({ request, said }: Stretch, table: Table, scene: Scene): Move | null {
  if (request === null || !isQuestionAspect(request.aspect)) return null;
  const { subject, aspect } = request;
  const named = subject.kind === 'term' ? subject.term : subject.kind === 'named' ? said : '';
  if (scene.state.open === null && named === '') return null;
  const otherwise: Move =
    table.hand.length > 0 ? { kind: 'aspect', aspect: null, said } : { kind: 'policy' };
  return { kind: 'explain', aspect, said: named, otherwise };
}

/** 第二个呢, 还有别的吗 */
function listPosition({ request }: Stretch, { all }: Table): Move | null {
  if (request === null || all.length === 0) return null;
  const { subject } = request;
  if (subject.kind === 'item')
    return { kind: 'item', position: subject.position, aspect: aspectOf(request) };
  return subject.kind === 'other' ? { kind: 'others' } : null;
}

/** 要是减了呢, 私人房东的呢: something of the owner's put otherwise; nothing of it is stored. */
function supposition(stretch: Stretch, table: Table, scene: Scene, deps: Deps): Move | null {
  const { utterance } = scene;
  const { request, said } = stretch;
  if (table.hand.length === 0 || utterance === null || request === null) return null;
  const isSupposed =
    utterance.clauses[request.clause]?.act === 'supposes' || isValueAlone(stretch, utterance);
  const bearing = deps.judgement.bearing(table.hand);
  const all = utterance.claims.flatMap(({ fact, value, mood, whose, denied }): Supposed[] =>
    (mood === 'supposition' || (isSupposed && mood !== 'fact')) && whose === 'owner' && !denied
      ? [{ fact, value }]
      : [],
  );
  const claimed = all.filter(({ fact }) => bearing.has(fact));
  if (!isSupposed && claimed.length === 0) return null;
  // 要是交了两万呢: a bare value of what was told before, or of what the sum lacks.
  const bound = utterance.bound.flatMap(({ fact, value, mood }): Supposed[] =>
    mood === 'fact' ? [] : [{ fact, value }],
  );
  const isPlain = utterance.clauses[request.clause]?.act === 'supposes';
  const answers = [
    claimed.filter(({ fact, value }) => !isKnown(fact, value, scene)),
    bound,
    optionNamed(said, table, deps),
    isPlain ? otherThanTold(said, table, scene, deps) : [],
    claimed,
  ].find(({ length }) => length > 0);
  const [first] = table.hand;
  const sister =
    first === undefined
      ? null
      : sisterFor(first, distinct([...all, ...(answers ?? [])]), scene, deps);
  if (sister !== null)
    return {
      kind: 'suppose',
      measure: sister.measure.id,
      answers: sister.supposed,
      said,
      otherwise: matter(stretch, table, scene, deps),
    };
  if (answers === undefined && utterance.clauses[request.clause]?.act !== 'supposes') return null;
  return {
    kind: 'suppose',
    answers: answers ?? [],
    said,
    otherwise: matter(stretch, table, scene, deps),
  };
}

const isKnown = (fact: string, value: string | number, { answers }: Scene): boolean =>
  answers.findLast((one) => one.fact === fact)?.value === value;

/** 要是搬到国资委下面国企的房子里呢: the one thing told of the case that the words would answer otherwise. */
function otherThanTold(
  said: string,
  { hand }: Table,
  scene: Scene,
  deps: Deps,
): readonly Supposed[] {
  const told = new Set(scene.answers.map(({ fact }) => fact));
  const others = [...deps.judgement.bearing(hand)].flatMap((id): Supposed[] => {
    const fact = factById(id, deps);
    if (fact?.type !== 'choice' || !told.has(id)) return [];
    const value = deps.judgement.read(fact, said, scene.on);
    return value === null || value === UNKNOWN || isKnown(id, value, scene)
      ? []
      : [{ fact: id, value }];
  });
  return others.length === 1 ? others : [];
}

const distinct = (all: readonly Supposed[]): readonly Supposed[] => [
  ...new Map(all.map((one) => [one.fact, one])).values(),
];

/** 换成联通是不是多一个月, 住房的话呢: an option of what the hand turns on, within the words or by its noun. */
function optionNamed(said: string, { hand }: Table, deps: Deps): readonly Supposed[] {
  const nouns = deps.search.language.words(said).filter((word) => [...word].length > 1);
  const held = [...deps.judgement.bearing(hand)].flatMap((id) =>
    (factById(id, deps)?.options ?? [])
      .filter(({ label }) => nouns.some((noun) => label.includes(noun)))
      .map(({ value }) => ({ fact: id, value })),
  );
  const named = [...deps.judgement.bearing(hand)].flatMap((id) =>
    (factById(id, deps)?.options ?? []).flatMap(({ value, label, words }) =>
      [label, ...words]
        .filter((word) => [...word].length > 1 && said.includes(word))
        .map((word) => ({ fact: id, value, length: word.length })),
    ),
  );
  const [longest] = named.sort((a, b) => b.length - a.length);
  // Where two answers hold the noun, it says neither.
  if (longest === undefined) return held.length === 1 ? held : [];
  return [{ fact: longest.fact, value: longest.value }];
}

/** 一个月？, 按季度的呢: a value and no more, asked about. */
function isValueAlone({ said, request }: Stretch, { bound, claims }: Utterance): boolean {
  if (request === null || request.aspect !== null) return false;
  const values = [...bound, ...claims].filter(({ mood }) => mood !== 'fact');
  const rest = values.reduce((all, { span }) => all.replace(span.text, ''), said);
  return values.length > 0 && rest !== said && isEmpty(rest);
}

/** Whether words say nothing but how they are meant. */
export const isEmpty = (words: string): boolean =>
  words.replace(/[^\u4e00-\u9fff]|[吗呢吧啊呀了的是有个就也那要得]/g, '').length <= 1;

/** 人社呢, 黄酒集团的电话: an office by its name is looked up. */
function agency({ said, request }: Stretch, scene: Scene, deps: Deps): Move | null {
  return namesAgency(said, request?.aspect ?? null, scene, deps) ? { kind: 'contact', said } : null;
}

/** Longer words than this name a matter by themselves. */
const SHORT = 24;

/** 鲜肉鸡蛋呢, 那她的煤气费呢: another record of the paper in hand, which the one in hand does not answer. */
function recordBeside(
  { said, request }: Stretch,
  { hand }: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  const { utterance } = scene;
  const [measure] = hand;
  if (measure === undefined || hand.length > 1 || [...said].length > SHORT) return null;
  if (POINTS.test(said)) return null;
  if (request !== null && request.aspect !== null && request.subject.kind === 'in-hand')
    return null;
  // 到哪天, 按季度的: what is asked, and what is told, names nothing.
  const read = [
    ...(utterance?.requests ?? []).filter(({ aspect }) => aspect !== null),
    ...(utterance?.claims ?? []),
    ...(utterance?.bound ?? []),
  ];
  const rest = read.reduce((all, { span }) => all.replace(span.text, ''), said);
  if (isEmpty(rest.replace(NAMES_NOTHING, ''))) return null;
  if ((nearestQuestion(said, measure, deps)?.likeness ?? 0) >= ITS_OWN) return null;
  const beside = nearestRecord(said, measure, deps.knowledge);
  return beside === null || isOutside(said, scene, deps)
    ? null
    : { kind: 'turn-to', measure: beside.id, aspect: aspectOf(request), said };
}

/** Words that every matter has. */
const NAMES_NOTHING = /网上|手续|申请|材料|东西|时候|一下|你们|他们|我们|自己|现场|两个|几个/g;
/** From this likeness on it is a question of the record in hand. */
const ITS_OWN = 0.15;

/** An aspect of what is in hand or on the table, or a matter of its own. */
function matter({ said, led, request }: Stretch, table: Table, scene: Scene, deps: Deps): Move {
  const aspect = aspectOf(request) ?? aspectMeant(said, table, scene);
  const isAlone = (scene.utterance?.requests.length ?? 0) < 2;
  const whole = isAlone ? scene.text : led;
  const another: Move = { kind: 'policy', text: whole, aspect };
  const [first] = table.hand;
  if (table.all.length === 0) return another;
  const spoken = matterOnTable(said, table, deps);
  if (spoken !== null) return { kind: 'turn-to', measure: spoken.id, aspect, said };
  if (bringsNewMatter(said, table, deps)) return another;
  // 他同时还是残疾人，两份都能拿吗 names the other to ask of both.
  const asksOfBoth = scene.utterance?.requests.some((one) => one.aspect === 'combination') === true;
  const other = asksOfBoth
    ? null
    : (elsewhere(whole, table, scene, deps) ?? elsewhere(said, table, scene, deps));
  if (other !== null)
    return other.isFound && !table.all.includes(other.measure)
      ? another
      : { kind: 'turn-to', measure: other.measure.id, aspect, said };
  const isBare = request !== null && request.subject.kind === 'in-hand' && led === said;
  if (isBare && aspect !== null && first !== undefined)
    return { kind: 'aspect', aspect, said, otherwise: another };
  if (POINTS.test(said) && first !== undefined)
    return { kind: 'aspect', aspect, said, otherwise: another };
  const named = matterNamed(led, table, scene, deps);
  switch (named.kind) {
    case 'another':
      return another;
    case 'table':
      return table.hand.includes(named.measure) && table.hand.length === 1
        ? { kind: 'aspect', aspect, said, otherwise: another }
        : { kind: 'turn-to', measure: named.measure.id, aspect, said };
    case 'none':
      return first === undefined ? another : { kind: 'aspect', aspect, said, otherwise: another };
  }
}

/** 那到年底为止？; 电呢, after 水的到啥时候: what is asked by a day's end, or was asked last of another case. */
function aspectMeant(said: string, { hand }: Table, { state }: Scene): MatterAspect | null {
  if (/为止[吗吧么啊]?[？?。\s]*$/.test(said)) return 'until';
  const last = state.focus?.aspect ?? null;
  const goesOn = last === 'until' || last === 'phone' || last === 'from' || last === 'amount';
  const isOfCase = hand.length === 1 && hand.some((one) => targetClause(one, said) !== null);
  return goesOn && isOfCase && /^[^，,\s]{1,5}呢[？?\s]*$/.test(said) ? last : null;
}

/** 这个, 那个: what is in hand, unless another noun follows (那个税). */
const POINTS = /^(?:那|哦|所以|就是)?(?:这个|这条|这项|这钱|那这)/;

/** What a request asks of a measure. */
export function aspectOf(request: Request | null): MatterAspect | null {
  const aspect = request?.aspect ?? null;
  return aspect !== null && isMatterAspect(aspect) ? aspect : null;
}
