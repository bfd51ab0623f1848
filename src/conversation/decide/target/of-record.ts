import type { Measure } from '../../../knowledge/schema/measure.ts';
import { mattersIn, type Words } from '../../../language/words.ts';
import { liesOutside } from '../../answer/measures/finding/search-words.ts';
import { questionAsked } from '../../answer/passages/answer-question.ts';
import { listNamed } from '../../answer/passages/list-named.ts';
import { nearestQuestion } from '../../answer/passages/nearest-question.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { QUESTION, THRESHOLDS } from '../../thresholds.ts';
import type { Move } from '../move.ts';
import { aspectOf, isEmpty, type Stretch } from '../stretch.ts';
import type { Table } from '../table.ts';
import { nearestRecord } from './nearest-record.ts';
import { supposition } from './supposition.ts';

/** 有哪几家银行可以办, 交哪张表: all but word for word a question that the record in hand has. */
export function questionOfRecord(
  stretch: Stretch,
  table: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  const { of: said, request } = stretch;
  const measure = mostAsked(said, table, deps);
  // 我怎么知道我是不是小规模 asks of oneself, whatever a record says of them.
  const isOfWord =
    request?.aspect === 'meaning' ||
    request?.aspect === 'why-asked' ||
    (request?.aspect === 'how-to-know' && said.says('of-myself'));
  if (measure === undefined || isOfWord) return null;
  if (table.hand.length !== 1 && isOnlyNamed(stretch, deps)) return null;
  const aspect = aspectOf(request);
  const question = questionAsked(said, measure, aspect, deps);
  if (question === null || question.likeness < (request === null ? QUESTION.stated : QUESTION.sure))
    return null;
  // 不分行业 is no list of trades.
  const isList = question.sentences.some(({ text }) => LISTS.test(text));
  if (request?.aspect === 'which' && !isList && listNamed(said, table.hand, deps) !== null)
    return null;
  // What is supposed is judged; the record's sentence stands beside it.
  if (supposition(stretch, table, scene, deps) !== null) return null;
  return table.hand.length !== 1
    ? { kind: 'turn-to', measure: measure.id, aspect, said }
    : { kind: 'aspect', aspect, said };
}

/** 那要交增值税不: a matter by its name, and whether it can be had. */
function isOnlyNamed({ said, request }: Stretch, { knowledge }: Deps): boolean {
  const aspect = request?.aspect ?? null;
  if (aspect !== null && aspect !== 'whether') return false;
  const asks = aspect === null ? '' : (request?.span.text ?? '');
  const rest = said.less(asks);
  return isEmpty(
    mattersIn(said, knowledge.matterNames)
      .map(({ from, to }) => said.slice(from, to))
      .reduce((words, noun) => words.less(noun), rest)
      .without('asks-whether-had'),
  );
}

/**
 * Of a few in hand, or of a long list, the one whose record has a question most like it, and clearly so: of
 * a list those of its own topic aside, which are asked the same.
 */
function mostAsked(said: Words, { hand, all }: Table, deps: Deps): Measure | undefined {
  const [first] = hand;
  if (hand.length === 1) return first;
  if (hand.length > FEW) return undefined;
  const isList = hand.length === 0;
  const [best, ...others] = (isList ? all : hand)
    .map((measure) => ({ measure, likeness: nearestQuestion(said, measure, deps)?.likeness ?? 0 }))
    .sort((one, other) => other.likeness - one.likeness);
  const next = others.find(
    ({ measure }) => !isList || measure.themes[0] !== best?.measure.themes[0],
  );
  const isClear = (best?.likeness ?? 0) - (next?.likeness ?? 0) >= THRESHOLDS.clearly;
  // Of a list hardly anything is in mind: the record has all but that question.
  const isLike = !isList || (best?.likeness ?? 0) >= QUESTION.close;
  return isClear && isLike ? best?.measure : undefined;
}

/** So many in hand are asked one by one. */
const FEW = 4;
/** Three things at least, side by side. */
const LISTS = /、[^，。；]*(?:、|和|或)/;

/**
 * What the record says on what is told: 退伍证丢了 tells of a veteran, and is asked about their papers.
 * What a fact is only tested by, and how it is counted, is told with the verdict.
 */
export function besideTold(words: Words, { hand }: Table, deps: Deps): readonly Move[] {
  const [measure] = hand;
  if (measure === undefined || hand.length > 1) return [];
  const question = questionAsked(words, measure, null, deps);
  if (question === null || question.likeness < QUESTION.sure || question.sentences.length === 0)
    return [];
  const sums = measure.clauses.map(({ estimate }) => estimate?.formula);
  return question.sentences.some(({ kind, text }) => TOLD_ALREADY.has(kind) || sums.includes(text))
    ? []
    : [{ kind: 'aspect', aspect: null, said: words }];
}

/** What the verdict has said already. */
const TOLD_ALREADY: ReadonlySet<string> = new Set(['test', 'summary']);

/** Longer words than this name a matter by themselves. */
const SHORT = 24;

/** 鲜肉鸡蛋呢, 那她的煤气费呢: another record of the paper in hand, which the one in hand does not answer. */
export function recordBeside(
  { said, request }: Stretch,
  { hand }: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  const { utterance } = scene;
  const [measure] = hand;
  if (measure === undefined || hand.length > 1 || said.length > SHORT) return null;
  if (said.says('points-at-hand')) return null;
  if (request !== null && request.aspect !== null && request.subject.kind === 'in-hand')
    return null;
  // 到哪天, 按季度的: what is asked, and what is told, names nothing.
  const read = [
    ...(utterance?.requests ?? []).filter(({ aspect }) => aspect !== null),
    ...(utterance?.claims ?? []),
    ...(utterance?.bound ?? []),
  ];
  const rest = read.reduce((all, { span }) => all.less(span.text), said);
  if (isEmpty(rest.without('of-any-matter'))) return null;
  if ((nearestQuestion(said, measure, deps)?.likeness ?? 0) >= THRESHOLDS.itsOwn) return null;
  const beside = nearestRecord(said, measure, deps.knowledge);
  return beside === null || liesOutside(said, scene, deps)
    ? null
    : { kind: 'turn-to', measure: beside.id, aspect: aspectOf(request), said };
}
