import { memoizeWeak } from '../../knowledge/memoize.ts';
import { regionsMeet, WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { MatterName } from '../../knowledge/schema/vocabulary.ts';
import { mattersIn, type Words, within } from '../../language/words.ts';
import { isOfHere } from '../answer/measures/holds-here.ts';
import { nearestQuestion } from '../answer/passages/nearest-question.ts';
import type { Deps } from '../deps.ts';
import { documentOfMeasure } from '../lookup.ts';
import type { Scene } from '../read/scene.ts';
import { searchFor } from '../read/search-for.ts';
import { QUESTION } from '../thresholds.ts';
import type { Move } from './move.ts';
import { isEmpty, LETTER } from './stretch.ts';
import type { Table } from './table.ts';
import { asks, tellsPlaceAlone } from './telling.ts';

/**
 * 社保呢 太贵了, 取暖费有补贴没, with a tax in hand: a kind of help that no paper of the asker's place is about, nor one
 * of the whole country. A word of it stands in some record all the same (社保, in the one on domestic services), and a
 * search takes another town's for theirs: that there is none here is the answer. Null where one holds, or where the
 * record in hand is asked.
 */
export function helpWished(table: Table, scene: Scene, deps: Deps): Move | null {
  const { state, utterance, words, said } = scene;
  if (utterance === null || words.size >= LETTER) return null;
  if (state.wished.length > 0 && tellsPlaceAlone(scene) && scene.region !== null)
    return wishedThere(scene, deps);
  if (said === null || said.document !== null || said.time?.year !== undefined) return null;
  const helps = helpsIn(words, deps);
  if (helps.length === 0 || !isWish(helps, table, scene, deps)) return null;
  if (state.focus === null && !isFirstOfAll(helps, scene, deps)) return null;
  const isElses = utterance.places.some(
    ({ code }) => scene.region !== null && !regionsMeet(code, scene.region),
  );
  if (isElses) return null;
  const isOfNone = helps.every(({ themes }) => themes.length === 0);
  if (!isOfNone && !table.all.every((measure) => isOwnOrNational(measure, scene, deps)))
    return null;
  if (helps.some((help) => isHeld(help, scene, deps))) return null;
  if (namesOther(helps, scene, deps)) return null;
  return { kind: 'not-held', helps: helps.map(({ id }) => id) };
}

/** 我在南昌, where the place was asked for. */
function wishedThere(scene: Scene, deps: Deps): Move | null {
  const helps = deps.knowledge.helps.filter(({ id }) => scene.state.wished.includes(id));
  const held = helps.find((help) => isHeld(help, scene, deps));
  return held === undefined
    ? { kind: 'not-held', helps: helps.map(({ id }) => id) }
    : { kind: 'policy', text: scene.words.like(`${held.label}有补贴吗`) };
}

const helpsIn = (words: Words, { knowledge }: Deps): readonly MatterName[] => [
  ...new Set(mattersIn(words, knowledge.helps).map(({ matter }) => matter)),
];

/** Whether they are wished for, and are not what the record in hand asks for or counts. */
function isWish(
  helps: readonly MatterName[],
  { hand }: Table,
  { utterance, words }: Scene,
  deps: Deps,
): boolean {
  if (utterance === null) return false;
  const isOfHand = hand.some((measure) => helps.some((help) => speaksOf(measure, help)));
  const isWished = words.says(isOfHand ? 'wishes-for-money' : 'wishes-for-help');
  if (!isWished) return !isOfHand && isNamedAlone(words, deps);
  if (!asks(utterance) && utterance.requests.length === 0) return words.says('noun-asked-about');
  return hand.every(
    (measure) => (nearestQuestion(words, measure, deps)?.likeness ?? 0) < QUESTION.sure,
  );
}

/**
 * 贷款有没有优惠的, before anything is in hand: of what some town has that is told, and the place asked for; of what none
 * has, or a search does not find, that there is none here.
 */
function isFirstOfAll(helps: readonly MatterName[], scene: Scene, deps: Deps): boolean {
  const { utterance, words, region } = scene;
  const isSaidOfIt = utterance?.clauses.some(({ span }) => {
    const clause = within(span, words);
    return clause.says('wishes-for-help') && helpsIn(clause, deps).length > 0;
  });
  if (isSaidOfIt !== true) return false;
  const themes = helps.flatMap((help) => help.themes);
  if (themes.length === 0) return true;
  const [first] = searchFor(words, scene, deps).results;
  return region !== null && first?.measure.themes.some((one) => themes.includes(one)) === false;
}

/** 过路费呢: the name, and nothing else. */
const isNamedAlone = (words: Words, { knowledge }: Deps): boolean =>
  words.says('noun-asked-about') &&
  isEmpty(
    mattersIn(words, knowledge.helps)
      .map(({ from, to }) => words.slice(from, to))
      .reduce((rest, noun) => rest.less(noun), words),
  );

/** Whether anything in a record says the name. */
const speaksOf = (measure: Measure, { label, nouns }: MatterName): boolean =>
  [label, ...nouns].some((noun) => wholeOf(measure).includes(noun));

const wholeOf = memoizeWeak((measure: Measure): string => JSON.stringify(measure));

/** Of the shop's place or of the whole country: of another place's paper that is in hand another is asked for. */
function isOwnOrNational(measure: Measure, scene: Scene, deps: Deps): boolean {
  return (
    documentOfMeasure(measure, deps).region === WHOLE_COUNTRY || isOfHere(measure, scene, deps)
  );
}

/** Whether a paper of the place, or of the whole country, is about it; a lapsed one is told as lapsed. */
const isHeld = ({ themes }: MatterName, scene: Scene, deps: Deps): boolean =>
  deps.knowledge.measures.some(
    (measure) =>
      measure.themes.some((theme) => themes.includes(theme)) && isOfHere(measure, scene, deps),
  );

/** 房租收入的增值税能减吗: beside it a matter is named that a paper of here is about; or another office's. */
function namesOther(helps: readonly MatterName[], scene: Scene, deps: Deps): boolean {
  const { words } = scene;
  const own = new Set(helps.flatMap(({ themes }) => themes));
  const named = mattersIn(words, deps.knowledge.helps);
  const isOther = mattersIn(words, deps.knowledge.matterNames).some(
    ({ matter, from, to }) =>
      !named.some((help) => help.from < to && from < help.to) &&
      !matter.themes.some((theme) => own.has(theme)) &&
      isHeld(matter, scene, deps),
  );
  return isOther || searchFor(words, scene, deps).neighbour !== null;
}
