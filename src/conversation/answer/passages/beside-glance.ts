import { pairsOf } from '../../../language/nearness/pairs.ts';
import { type Block, firstLayer, SUM_STILL_OPEN } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import { BESIDE } from '../../thresholds.ts';
import { closestWords } from '../../wording/aspect-words.ts';
import { begun } from '../tell-apart.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';

/** Characters that a first layer may come to. */
export const ROOM = 200;

/** Characters of the question that a turn ends in; 0 where it asks nothing. */
export const askingLength = ({ ask }: Pick<TurnDraft, 'ask'>, deps: Deps): number =>
  ask === null ? 0 : [...(factById(ask.fact, deps)?.question ?? '')].length;

/** How an answer stands among what is told beside it. */
export interface Standing {
  /** nothing was found for what is asked: the answer stands in the place of that */
  readonly isUnanswered: boolean;
  /** it is asked for, whatever else is told */
  readonly isSure: boolean;
}

/** The answers with what is told: in place of what is not known, in front where they are sure, else behind. */
export function joined(
  answers: readonly Block[],
  blocks: readonly Block[],
  { isUnanswered, isSure }: Standing,
): readonly Block[] {
  const [first, ...others] = answers;
  if (!isUnanswered || first === undefined)
    return isSure ? inFront(answers, blocks) : [...blocks, ...answers];
  const closest = { ...first, text: closestWords(first.text) };
  return [...blocks.map((one) => (isSilent(one) ? closest : one)), ...others];
}

/** What stays in sight whatever finds no room: what is judged, counted and answered. */
const KEPT: ReadonlySet<Block['type']> = new Set(['verdict', 'clause', 'sum', 'asked-aspect']);

/** What was asked for certain stands behind what is told first; what finds no room beside it is kept behind. */
function inFront(answers: readonly Block[], blocks: readonly Block[]): readonly Block[] {
  const [head, ...rest] = blocks;
  if (head === undefined) return answers;
  let room = ROOM - [...head.text, ...answers.map(({ text }) => text).join('')].length;
  const kept = rest.map((one) => {
    if (one.layer !== 1 || KEPT.has(one.type)) return one;
    room -= [...one.text].length;
    return room >= 0 ? one : { ...one, layer: 2 as const };
  });
  return [head, ...answers, ...kept];
}

/** Nothing was found for what is asked; a field that the record lacks is another matter. */
export const isSilent = ({ data }: Block): boolean =>
  data?.silent === true && data.aspect === undefined;

/** What a reply has room for at a glance. */
export interface Glance {
  /** nothing has been told of before */
  readonly isFirst: boolean;
  /** characters that the whole may come to, without the question */
  readonly room: number;
  /** characters of the other messages */
  readonly around: number;
}

/**
 * What matters less than what was asked goes behind where a glance has no room; null where that does not help
 * at a first hearing.
 */
export function withinGlance(
  told: readonly Block[],
  { isFirst, room, around }: Glance,
): readonly Block[] | null {
  const fits = (blocks: readonly Block[]) => around + [...firstLayer(blocks)].length <= room;
  const brief = GIVES_WAY.reduce(
    (blocks, gives) =>
      fits(blocks)
        ? blocks
        : blocks.map((one) => (gives(one) ? { ...one, layer: 2 as const } : one)),
    told,
  );
  if (!isFirst || fits(brief)) return brief;
  const cut = brief.flatMap((one) => (one.type === 'asked-aspect' ? firstStep(one) : begun(one)));
  return fits(cut) ? cut : null;
}

/** Of a list of steps the first, the others behind. */
function firstStep(one: Block): readonly Block[] {
  const end = one.data?.aspect === 'steps' ? one.text.indexOf('\n') : -1;
  return end < 0 ? [one] : [{ ...one, text: one.text.slice(0, end) }];
}

/** What goes behind for an answer that was asked for, what is missed least first. */
const GIVES_WAY: readonly ((block: Block) => boolean)[] = [
  ({ type, priority }) => type === 'sum' && priority === SUM_STILL_OPEN,
  ({ type }) => type === 'contact',
  ({ type, data }) => type === 'validity' && data?.status !== 'expired',
  ({ type }) => type === 'caveat' || type === 'discretion' || type === 'more',
];

/** Characters of what stays whatever is asked beside it. */
export const firmLength = (blocks: readonly Block[]): number =>
  [...firstLayer(blocks.filter((one) => !GIVES_WAY.some((gives) => gives(one))))].length;

/** A sentence of the record; a field that is told was asked for by its name. */
export const isSentence = ({ type, data }: Block): boolean =>
  type === 'asked-aspect' && data?.aspect === undefined;

/** Most of it is said already, in nearly the same words, and with the same figures. */
export function saysAgain(told: string, shown: string): boolean {
  const figures = new Set(figuresIn(shown));
  if (figuresIn(told).some((figure) => !figures.has(figure))) return false;
  const pairs = [...pairsOf(told)];
  const said = pairsOf(shown);
  return pairs.filter((pair) => said.has(pair)).length >= BESIDE.saidAgain * pairs.length;
}

/** 10%, 两个月 */
const figuresIn = (text: string): readonly string[] =>
  text.match(/\d[\d.]*|[一二两三四五六七八九十百]+(?=个月|年|天|元|成|折|倍|半|人)/g) ?? [];

/** 2027年12月31日 */
export const datesIn = (text: string): readonly string[] => text.match(/\d+年\d+月\d+日/g) ?? [];
