import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { targetClause } from '../../../../language/nearness/target-clause.ts';
import { isSaid, type Said, type Words } from '../../../../language/words.ts';
import { block, nameBlock } from '../../../block.ts';
import { tableOf } from '../../../decide/table.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById, placeWords } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { searchFor } from '../../../read/search-for.ts';
import { messageAbout, messageOf } from '../../../reply.ts';
import { type Focus, MAX_IN_HAND, type Waiting } from '../../../state.ts';
import { QUESTION } from '../../../thresholds.ts';
import { aboutWords } from '../../../wording/aspect-words.ts';
import * as words from '../../../wording/fixed-words.ts';
import { assumedLine } from '../../../wording/scene-words.ts';
import { isMatterAspect, type MatterAspect } from '../../answer-aspect.ts';
import { limitsOf } from '../../measures/limits/limits-of.ts';
import { tellMeasures } from '../../measures/tell-measures.ts';
import { questionAsked } from '../../passages/answer-question.ts';
import { command, topic } from '../../suggestions.ts';
import { waitingLine } from '../../waiting-line.ts';
import { aspectTurn } from '../aspect-turn.ts';
import { sentenceTurn } from '../plain-turns.ts';
import type { TurnDraft } from '../turn-draft.ts';

/** How many more measures are offered at once. */
const OFFERED = 3;

/** 第二个呢: one of the list in hand becomes the matter in hand. */
export function itemTurn(
  position: number,
  aspect: MatterAspect | null,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const id = itemAt(position, scene);
  return id === undefined
    ? sentenceTurn(words.noSuchItem, scene)
    : turnTo(id, aspect, scene.words.like(''), scene, deps);
}

/** The measure at a place of the list in hand, 1-based; -1 is the last. */
export function itemAt(position: number, scene: Scene): string | undefined {
  return position < 0 ? listOf(scene).at(position) : listOf(scene)[position - 1];
}

const listOf = ({ state: { focus } }: Scene): readonly string[] =>
  focus?.list ?? focus?.measures ?? [];

/** 继续: what was asked first of all that waits. */
export function continueTurn(scene: Scene, deps: Deps): TurnDraft {
  const [first, ...rest] = scene.state.waiting;
  if (first === undefined) return sentenceTurn(words.nothingWaits, scene);
  const aspect = first.aspect !== null && isMatterAspect(first.aspect) ? first.aspect : null;
  const list = scene.state.focus?.list ?? first.measures;
  const [measure] = measuresById(first.measures, deps);
  const asked = measure?.clauses.find(({ id }) => id === first.clause)?.title;
  const told = tellIn(first.measures, aspect, scene, deps, list, asked);
  const later = measuresById(
    rest.flatMap(({ measures }) => measures.slice(0, 1)),
    deps,
  ).map((measure) => ({ measure, words: measure.title, noun: null }));
  return {
    ...told,
    waiting: rest satisfies readonly Waiting[],
    messages:
      later.length === 0
        ? told.messages
        : [...told.messages, messageOf('text', [waitingLine(later, scene, deps)])],
  };
}

/** So many results may hold what was not told yet. */
const LOOKED_AT = 10;

/** 还有别的吗: what else the papers hold on the same question. */
export function othersTurn(scene: Scene, deps: Deps): TurnDraft {
  const { focus } = scene.state;
  const { results } = searchFor(focus?.question ?? scene.words, scene, deps, LOOKED_AT);
  const known = new Set([...(focus?.list ?? []), ...(focus?.measures ?? [])]);
  // What another town or a nameless paper has is nothing else for who has told where the shop is.
  const isTheirs = ({ fit }: (typeof results)[number]): boolean =>
    scene.region === null || fit === 'own' || fit === 'national';
  const others = results
    .filter((one) => !known.has(one.measure.id) && isTheirs(one))
    .slice(0, OFFERED);
  if (others.length === 0 || focus === null) return sentenceTurn(words.noOthers, scene, true);
  const list = others.map(({ measure }) => measure.id);
  const lines = others.map(({ measure }, index) =>
    block('measure', `${index + 1}. ${measure.title}`, { measureId: measure.id }),
  );
  return {
    ...sentenceTurn('', scene),
    focus: { ...focus, list },
    ask: null,
    messages: [messageOf('text', [block('statement', words.othersWords), ...lines])],
    measures: list,
    suggestions: [
      ...others.map(({ measure }) => topic(measure.title)),
      ...(scene.state.waiting.length > 0 ? [command('继续')] : []),
    ],
  };
}

/** 个税呢, 执照那个: another measure on the table becomes the matter in hand; the list stays. */
export function turnTo(
  id: string,
  aspect: MatterAspect | null,
  said: Words,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const { focus } = scene.state;
  const list = focus?.list ?? [id];
  const waits = scene.state.waiting.some(({ measures }) => measures.includes(id));
  const isTold = !waits && tableOf(scene.state, deps).all.some((measure) => measure.id === id);
  const [measure] = measuresById([id], deps);
  // 会上征信黑名单么: its record has the question.
  const isOfRecord =
    measure !== undefined &&
    (questionAsked(said, measure, aspect, deps)?.likeness ?? 0) >= QUESTION.sure &&
    !said.says('names-alone');
  // 后面那个呢: what was asked last is asked of it.
  const again = said.isEmpty && aspect === null ? focus?.lastly : undefined;
  if (focus === null || (aspect === null && !isOfRecord && again === undefined) || !isTold)
    return tellIn([id], aspect, scene, deps, list, said);
  const measures = [id, ...focus.measures.filter((other) => other !== id)].slice(0, MAX_IN_HAND);
  const turned: Scene = {
    ...scene,
    state: { ...scene.state, focus: { ...focus, measures, list, hand: [id] } },
  };
  const told =
    again === undefined
      ? aspectTurn(aspect, said, turned, deps)
      : aspectTurn(lastAspect(focus), said.like(again), turned, deps);
  if (told === null || measure === undefined) return tellIn([id], aspect, scene, deps, list, said);
  return tableOf(scene.state, deps).hand.length > 0 ? told : naming(measure, told);
}

const lastAspect = ({ aspect }: Focus): MatterAspect | null =>
  aspect != null && isMatterAspect(aspect) ? aspect : null;

/** 最多多少, after a list: which of it is meant is said. */
function naming({ id, title }: Measure, told: TurnDraft): TurnDraft {
  const messages = told.messages.map((message) =>
    message.type === 'measure' && message.measureId === id
      ? messageAbout(id, [nameBlock(aboutWords(title)), ...message.blocks])
      : message,
  );
  return { ...told, messages };
}

/**
 * One measure as what is in hand from now on, told whole.
 * @param led the words that led to it, where they may tell which of its cases is meant
 */
export function tellMatter(
  id: string,
  aspect: MatterAspect | null,
  scene: Scene,
  deps: Deps,
  led: Said | string = '',
): TurnDraft {
  return tellIn([id], aspect, scene, deps, [id], led);
}

const assumed = (scene: Scene, deps: Deps) =>
  block('scene', assumedLine(placeWords(scene, deps), scene.on, scene.today));

function tellIn(
  ids: readonly string[],
  aspect: MatterAspect | null,
  scene: Scene,
  deps: Deps,
  list: readonly string[],
  led: Said | string = '',
): TurnDraft {
  const measures = measuresById(ids, deps);
  const [first] = measures;
  const isOfCase = first !== undefined && isSaid(led) && targetClause(first, led) !== null;
  // The open question belongs to the matter that is left, where one comes back to another.
  const isBack = ids.every((id) => tableOf(scene.state, deps).all.some((one) => one.id === id));
  const fresh: Scene = isBack ? { ...scene, state: { ...scene.state, open: null } } : scene;
  // 电费呢 is about the case that speaks of it.
  const question = isOfCase ? led : measures.map(({ title }) => title).join('；');
  const aspects = aspect === null ? [] : [aspect];
  const told = tellMeasures(
    measures.map((measure) => ({
      measure,
      words: isOfCase ? led : measure.title,
      noun: null,
      aspects,
    })),
    {
      question,
      opening: (asksPlace) =>
        asksPlace ? [] : [...limitsOf(first, scene, deps), assumed(scene, deps)],
      titles: [],
    },
    fresh,
    deps,
  );
  return told.focus === null
    ? told
    : { ...told, focus: { ...told.focus, list: [...list], hand: [...ids] } };
}
