import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { targetClause } from '../../../../language/nearness/target-clause.ts';
import type { Words } from '../../../../language/words.ts';
import { type Block, behind, block, nameBlock } from '../../../block.ts';
import { keepFocus } from '../../../case/keep-focus.ts';
import type { Move, Supposed } from '../../../decide/move.ts';
import { tableOf } from '../../../decide/table.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { messageAbout } from '../../../reply.ts';
import type { Focus } from '../../../state.ts';
import { aboutWords } from '../../../wording/aspect-words.ts';
import { conditionWords } from '../../../wording/condition-words.ts';
import { unforeseenWords } from '../../../wording/explain-words.ts';
import { whyNotShort } from '../../../wording/verdict-words.ts';
import { asked } from '../../aspects/asked.ts';
import { matterOf } from '../../matter.ts';
import { bestAnswer, passageFor } from '../../passages/best-answer.ts';
import { imagine, supposedBlocks } from '../../supposed.ts';
import { aspectTurn } from '../aspect-turn.ts';
import type { TurnDraft } from '../turn-draft.ts';

/**
 * 要是减了呢: what would follow for the matter in hand, with its sum; nothing of it is stored, and the
 * open question stays open. What does not bear on the matter is answered by the record's own words. Null
 * where nothing is in hand, or the record has no word on it.
 */
export function supposeTurn(
  {
    measure: sister,
    of,
    answers: supposed,
    said,
    otherwise,
  }: Extract<Move, { readonly kind: 'suppose' }>,
  scene: Scene,
  deps: Deps,
): TurnDraft | null {
  const { focus } = scene.state;
  const hand = of === undefined ? tableOf(scene.state, deps).hand : measuresById([of], deps);
  const [inHand] = hand;
  const [better] = sister === undefined ? [] : measuresById([sister], deps);
  const bearing = deps.judgement.bearing(better === undefined ? hand : [better]);
  const bears = supposed.filter(({ fact }) => bearing.has(fact) || fact === 'place');
  if (focus === null || inHand === undefined) return null;
  if (bears.length === 0)
    return better !== undefined && otherwise.kind === 'turn-to'
      ? null
      : aspectTurn(null, said, scene, deps);
  const imagined = imagine(bears, scene);
  const borne = hand.filter((one) => bearsOn(one, bears, deps));
  // What holds today is meant before what has lapsed, unless one asks about then.
  const lasting = focus.ofThatTime === true ? [] : borne.filter((one) => !isOver(one, scene, deps));
  const about = better ?? lasting[0] ?? borne[0] ?? inHand;
  // 私人房东的呢 is about the case that speaks of them.
  const isOwn = better !== undefined || targetClause(about, said) !== null;
  const question = isOwn ? said : said.like(focus.question).and('；', said);
  const matter = matterOf(about, question, imagined, deps);
  const verdict = supposedBlocks(bears, matter, deps);
  if (verdict.length === 0) return null;
  // Where it comes to a sum, that is what was asked.
  const isSum = verdict.some(({ type }) => type === 'sum');
  const passage = isSum ? null : passageFor(said, matter, scene, deps);
  const blocks =
    passage === null
      ? verdict
      : verdictFirst(
          verdict,
          bestAnswer('whether', verdict, { ...passage, of: about }, matter, scene, deps),
        );
  const held = keepFocus(scene);
  const named =
    better === undefined
      ? []
      : [...shutBlocks(inHand, supposed, scene, deps), nameBlock(aboutWords(better.title))];
  return {
    ...held,
    // What is asked next is asked of it.
    focus: better === undefined || held.focus === null ? held.focus : turnedTo(better, held.focus),
    messages: [messageAbout(about.id, [...named, ...blocks])],
    measures: better === undefined ? [about.id] : [about.id, inHand.id],
    supposed: imagined.answers,
  };
}

/** What follows is told before the sentence of the record that the words name beside it. */
function verdictFirst(verdict: readonly Block[], answered: readonly Block[]): readonly Block[] {
  const told = new Set(verdict.map(({ text }) => text));
  return [...verdict, ...answered.filter(({ text }) => !told.has(text))];
}

/** So many characters of conditions stand in the first layer. */
const ROOM = 90;

/**
 * 要是我不干了呢: the record has no word on it, and it is no fact that is asked for: what must hold all the
 * same, what the words touch first. Null where nothing is in hand, or nothing must hold.
 */
export function whatMustHold(said: Words, scene: Scene, deps: Deps): TurnDraft | null {
  const [measure] = tableOf(scene.state, deps).hand;
  if (measure === undefined) return null;
  const matter = matterOf(measure, scene.state.focus?.question ?? '', scene, deps);
  if (matter.document.nature === 'reference') return null;
  const cases = matter.clause === null ? measure.clauses : [matter.clause];
  const conditions = [...new Set(cases.flatMap(({ when }) => conditionWords(when)))];
  if (conditions.length === 0) return null;
  const touched = (condition: string) =>
    [...new Set(condition)].filter((character) => said.holds(character) && !PLAIN.test(character))
      .length;
  let room = ROOM;
  const shown = conditions
    .toSorted((one, other) => touched(other) - touched(one))
    .filter((condition, at) => {
      room -= condition.length;
      return at === 0 || room >= 0;
    });
  const text = unforeseenWords(shown, conditions.length - shown.length);
  return {
    ...keepFocus(scene),
    messages: [
      messageAbout(measure.id, [
        asked('conditions', matter, text),
        ...behind(conditions.map((condition) => block('condition', condition))),
      ]),
    ],
    measures: [measure.id],
  };
}

/** Characters that touch nothing. */
const PLAIN = /[的是了在有不我要能可以一个人们这那他她它就和、，。；（）年月日\d]/;

/** 一般纳税人呢: where the one in hand is shut by it, that is said first. */
function shutBlocks(
  hand: Measure,
  supposed: readonly Supposed[],
  scene: Scene,
  deps: Deps,
): readonly Block[] {
  const bears = supposed.filter(({ fact }) => bearsOn(hand, [{ fact, value: '' }], deps));
  if (bears.length === 0) return [];
  const question = scene.state.focus?.question ?? '';
  const { judged, labelOf } = matterOf(hand, question, imagine(bears, scene), deps);
  return judged?.verdict === 'ineligible'
    ? [block('verdict', `${aboutWords(hand.title)}${whyNotShort(judged, labelOf)}`)]
    : [];
}

const isOver = (measure: Measure, { answers, on }: Scene, { judgement }: Deps): boolean =>
  judgement.assess(measure, answers, on)[0]?.validity.status === 'expired';

const turnedTo = ({ id }: Measure, focus: Focus): Focus => ({ ...focus, hand: [id] });

function bearsOn(measure: Measure, supposed: readonly Supposed[], deps: Deps): boolean {
  const facts = deps.judgement.bearing([measure]);
  return supposed.some(({ fact }) => facts.has(fact));
}
