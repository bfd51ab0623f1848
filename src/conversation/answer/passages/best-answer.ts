import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Statement } from '../../../knowledge/schema/statement.ts';
import { figureAsked } from '../../../language/nearness/figures.ts';
import { matchOf, wordingsOf } from '../../../language/nearness/units.ts';
import { isSaid, isSame, lessWord, type Said } from '../../../language/words.ts';
import { type Block, behind } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import { factById, measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { asked } from '../aspects/asked.ts';
import type { Matter } from '../matter.ts';
import { type FoundPassage, factsNamed, findPassage, namedIn } from './find-passage.ts';
import { recordPassages } from './record-passages.ts';

/** A sentence that shares so much of the words is meant, not only near. */
export const STRONG = 0.5;

/** A sister's sentence must fit so much better than the measure's own. */
const BETTER = 0.2;

/** Characters that a sentence and what the aspect answers may fill together. */
const ROOM = 160;

/** Aspects whose field is all that is asked. */
const BY_FIELD: ReadonlySet<MatterAspect> = new Set(['phone', 'source', 'until', 'who-decides']);

/** Aspects that a sentence of the record answers, the verdict beside it. */
const OF_VERDICT: ReadonlySet<MatterAspect | null> = new Set([
  'whether',
  'holds',
  'conditions',
  'if-not',
  null,
]);

/** Aspects that are lists: of these the entry that the words name goes first. */
const LISTS: ReadonlySet<MatterAspect> = new Set(['steps', 'materials', 'where', 'hand-in']);

/** What is asked beside the words of the aspect, and the record's sentence on it. */
export interface Asked {
  readonly said: Said | string;
  /** of a measure of the same paper and topic where that says it, else of the measure itself */
  readonly found: FoundPassage | null;
  readonly of: Measure;
}

/**
 * The record's sentence that fits the words best, those asked or the whole message where nothing else is
 * asked in it; the measure's own before its sisters'.
 */
export function passageFor(said: Said | string, matter: Matter, scene: Scene, deps: Deps): Asked {
  const own = bestFor(said, matter, scene, deps);
  const isAlone = (scene.utterance?.requests.length ?? 0) < 2;
  if (!isAlone || !isSaid(said) || isSame(said, scene.words)) return own;
  const whole = bestFor(scene.words, matter, scene, deps);
  return (whole.found?.share ?? 0) > (own.found?.share ?? 0) ? whole : own;
}

function bestFor(said: Said | string, matter: Matter, scene: Scene, deps: Deps): Asked {
  const { measure } = matter;
  if (!isSaid(said)) return { said, found: null, of: measure };
  const facts = [...deps.judgement.bearing([measure])].flatMap((id) => factById(id, deps) ?? []);
  const own = findPassage(said, matter, factsNamed(said, facts), deps);
  const least = Math.max(STRONG, (own?.share ?? 0) + BETTER);
  let best: Asked = { said, found: own, of: measure };
  let share = least;
  for (const sister of sistersOf(measure, scene, deps)) {
    const found = findPassage(said, { measure: sister, clause: null }, [], deps);
    if (found !== null && found.share > share && !found.passage.isRule) {
      best = { said, found, of: sister };
      share = found.share;
    }
  }
  return best;
}

/** Measures in hand beside it, and those of its paper on the same topic. */
function sistersOf(measure: Measure, { state }: Scene, deps: Deps): readonly Measure[] {
  const family = indexOf(deps.knowledge)
    .measuresOf(documentOf(measure.id))
    .filter((one) => one.themes[0] === measure.themes[0] && one.kind !== 'governance');
  const inHand = measuresById((state.focus?.measures ?? []).slice(0, IN_HAND), deps);
  return [...new Set([...inHand, ...family])].filter((one) => one.id !== measure.id);
}

/** Of a long list in hand nobody means one in particular. */
const IN_HAND = 4;

/**
 * The record's own sentence where it answers the words better than the aspect does, or where there is no
 * aspect; what the aspect answers stays beside it as far as a glance has room.
 */
export function bestAnswer(
  aspect: MatterAspect | null,
  answered: readonly Block[],
  { said, found, of }: Asked,
  matter: Matter,
  scene: Scene,
  deps: Deps,
): readonly Block[] {
  const shown = answered.filter(({ layer }) => layer === 1).map(({ text }) => text);
  if (found === null) return answered;
  const statement = statementOf(found, said, of, deps);
  if (shown.some((text) => text.includes(statement.text.replace(/。$/, '')))) return answered;
  // What is told, not asked, is no question to the record unless it plainly is one.
  const asks = scene.utterance?.clauses.some(({ act }) => act !== 'tells') ?? true;
  if (!asks && found.share < STRONG) return answered;
  const told = asked(null, { ...matter, measure: of }, statement.text, {
    locator: statement.locator ?? of.locator,
  });
  const isSilent = answered[0]?.data?.silent === true;
  if (aspect === null || isSilent) return [told];
  // 现在还能补不: that it is over stands before all that is said of it.
  const isOver = aspect === 'holds' && answered[0]?.data?.status === 'expired';
  if (isOver || BY_FIELD.has(aspect) || !isBeside(aspect, found, shown, said, matter, scene, deps))
    return answered;
  const length = [...[statement.text, ...shown].join('')].length;
  // Which papers are kept is what one must know of them.
  const isKept = statement.answers?.includes('kept') === true && aspect === 'materials';
  const isEnough = aspect === 'holds' || (length > ROOM && !isKept);
  return [told, ...(isEnough ? behind(answered) : answered)];
}

/**
 * What a case gives, where the sentence found is no more than a short requirement of that case alone; with
 * the case's title where that holds what is named.
 */
function statementOf(
  { passage, hasFigure }: FoundPassage,
  said: Said | string,
  measure: Measure,
  deps: Deps,
): Statement {
  const { statement, isRule, clause, facts } = passage;
  const own = measure.clauses.find(({ id }) => id === clause);
  if (own === undefined) return statement;
  const isAlone = recordPassages(deps.knowledge)
    .of(measure)
    .every((one) => one.statement.text !== statement.text || one.clause === clause);
  const isBare =
    isRule && facts.length > 0 && !hasFigure && [...statement.text].length <= BARE && isAlone;
  if (isBare) return { text: own.gist, locator: own.locator };
  const isByTitle =
    statement.text === own.gist &&
    namedIn(said, deps).some((unit) => {
      const worded = unit.wordings.flatMap((id) => deps.knowledge.speech.wordings[id] ?? []);
      const holds = (text: string) => [unit.said, ...worded].some((way) => text.includes(way));
      return !holds(statement.text) && holds(own.title);
    });
  return isByTitle ? { ...statement, text: `${own.title}：${statement.text}` } : statement;
}

/** A requirement of so few characters explains nothing beyond what it tests. */
const BARE = 15;

/** Whether a sentence says what is asked beside the aspect, and the aspect's own answer does not. */
function isBeside(
  aspect: MatterAspect,
  { passage, share, hasFigure }: FoundPassage,
  shown: readonly string[],
  said: Said | string,
  { measure }: Matter,
  { utterance }: Scene,
  deps: Deps,
): boolean {
  const answer = shown.join('；');
  const figure = figureAsked(said);
  if (hasFigure && figure?.test(answer) === false && share >= STRONG) return true;
  if (LISTS.has(aspect) && !passage.isRule && share >= STRONG) return true;
  const rest = (utterance?.requests ?? []).reduce(
    (all, { span }) => lessWord(all, span.text, '；'),
    said,
  );
  const told = `${measure.title}；${answer}`;
  const shownHere = { text: told, wordings: wordingsOf(told, deps.knowledge.speech) };
  let missing = 0;
  let covered = 0;
  for (const unit of namedIn(rest, deps)) {
    if (unit.weight < 1 || matchOf(unit, shownHere) > 0) continue;
    missing += unit.termWeight;
    if (matchOf(unit, passage) > 0) covered += unit.termWeight;
  }
  if (covered === 0) return OF_VERDICT.has(aspect) && share >= STRONG;
  return covered >= missing / 3 && share >= (OF_VERDICT.has(aspect) ? 0 : NEAR);
}

/** Beside a field of the record, a sentence must share so much of the words. */
const NEAR = 0.4;
