import { matterNameOf } from '../../../knowledge/find/find-matters.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { regionsMeet, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { mattersIn, type Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import { type Table, tableOf } from '../table.ts';
import { pointersOf } from './pointers.ts';
import { type RecordLikeness, recordShelf } from './record-shelf.ts';
import type { RecordSign } from './record-signs.ts';
import { byFigure } from './weigh/by-figure.ts';
import { byHand } from './weigh/by-hand.ts';
import { byName } from './weigh/by-name.ts';
import { byPlaceAndTime } from './weigh/by-place-and-time.ts';
import { byPointer } from './weigh/by-pointer.ts';
import { byQuestionBefore } from './weigh/by-question-before.ts';
import { byAskedFor, bySeveral } from './weigh/by-several.ts';
import { byTable } from './weigh/by-table.ts';
import { byTold } from './weigh/by-told.ts';
import { byWords } from './weigh/by-words.ts';

/** A record with what speaks for it; no sign of it is 0. */
export interface Candidate {
  readonly measure: Measure;
  readonly signs: ReadonlyMap<RecordSign, number>;
}

/** So many of what is found, and of what the words are most like, may be meant. */
const FOUND = 10;
const LIKEST = 10;
/** Of a long list nobody means one that lies far down. */
const ON_TABLE = 30;

/**
 * The records that a message may be about, each with its signs; empty where nothing is on the table, or
 * nothing is said.
 * @param answered measures that the rules would speak of
 */
export function candidatesOf(
  answered: readonly string[],
  scene: Scene,
  deps: Deps,
): readonly Candidate[] {
  const table = tableOf(scene.state, deps);
  if (table.all.length === 0 || scene.utterance === null || scene.words.isEmpty) return [];
  const { words } = scene;
  const found = searchFor(words, scene, deps, FOUND);
  const weighings = [
    byTable(table, new Set(answered), scene, deps),
    byWords(found, scene, deps),
    byQuestionBefore(scene, deps),
    bySeveral(table, answered, scene, deps),
    byAskedFor(table, scene),
    byFigure(table, scene),
    byName(table, scene, deps),
    byPointer(table, scene, deps),
    byPlaceAndTime(table, scene, deps),
    byTold(table, scene, deps),
    byHand(table, scene),
  ];
  const looked = [...found.results.map(({ measure }) => measure), ...found.near];
  return poolOf(
    table,
    [...measuresById(answered.slice(0, ON_TABLE), deps), ...looked],
    scene,
    deps,
  ).map((measure) => {
    const given = weighings.flatMap((weigh) => Object.entries(weigh(measure)));
    const signs = given.map(([sign, value]) => [sign as RecordSign, Number(value)] as const);
    return { measure, signs: new Map(signs.filter(([, value]) => value !== 0)) };
  });
}

function poolOf(
  { hand, all }: Table,
  found: readonly Measure[],
  { words, region }: Scene,
  { knowledge }: Deps,
): readonly Measure[] {
  const papers = new Set(hand.map(({ id }) => documentOf(id)));
  const likest = [...recordShelf(knowledge).likenesses(words).values()]
    .sort((one, other) => together(other) - together(one))
    .slice(0, LIKEST);
  return [
    ...new Set([
      ...hand,
      ...all.slice(0, ON_TABLE),
      ...knowledge.measures.filter(({ id }) => papers.has(documentOf(id))),
      ...hand.flatMap((one) => pointersOf(knowledge)(one).map(({ to }) => to)),
      ...knowledge.measures.filter(({ themes }) => hand.some((one) => one.themes[0] === themes[0])),
      ...ofMatterNamed(words, region, knowledge),
      ...found,
      ...likest.map(({ measure }) => measure),
    ]),
  ];
}

/** 那一万块我够格不: what the place's papers, or those of the whole country, have on a matter that is named. */
function ofMatterNamed(
  words: Words,
  region: string | null,
  knowledge: Knowledge,
): readonly Measure[] {
  const { matterNames, measures } = knowledge;
  const named = new Set(mattersIn(words, matterNames).map(({ matter }) => matter));
  if (named.size === 0) return [];
  return measures.filter((measure) => {
    const own = indexOf(knowledge).documentOf(measure).region;
    const isHere =
      own === WHOLE_COUNTRY || (own !== undefined && region !== null && regionsMeet(own, region));
    const matter = matterNameOf(measure, matterNames);
    return isHere && matter !== null && named.has(matter);
  });
}

const together = ({ ask, given, together: all }: RecordLikeness): number => ask + given + all;
