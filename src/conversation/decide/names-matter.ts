import type { Measure } from '../../knowledge/schema/measure.ts';
import { themeFamily } from '../../knowledge/theme-family.ts';
import type { Deps } from '../deps.ts';
import { measuresById } from '../lookup.ts';
import type { Scene } from '../read/scene.ts';

/** From this score on a topic is named, not only touched. */
const NAMED = 0.45;

/**
 * Whether words speak of the matter in hand, of another one, or of none by themselves. Another matter
 * needs evidence of its own: a topic named that none of the measures in hand is about.
 */
export function namesMatter(
  words: string,
  scene: Scene,
  deps: Deps,
): 'in-hand' | 'another' | 'none' {
  const measures = measuresById(scene.state.focus?.measures ?? [], deps);
  const { themes } = deps.search.understand(words, scene.today);
  const [top] = themes;
  const mine = new Set(measures.flatMap((measure) => measure.themes.map(themeFamily)));
  if (top !== undefined && top.score >= NAMED)
    return mine.has(themeFamily(top.id)) ? 'in-hand' : 'another';
  const titles = measures.map(({ title }) => title).join();
  if (pairsOf(words).some((pair) => titles.includes(pair))) return 'in-hand';
  return isFoundElsewhere(words, measures, mine, scene, deps) ? 'another' : 'none';
}

/** 增值税要交吗, with rent in hand: what the words alone find is of another topic. */
function isFoundElsewhere(
  words: string,
  measures: readonly Measure[],
  mine: ReadonlySet<string>,
  { region, today, on }: Scene,
  deps: Deps,
): boolean {
  const answer = deps.search.find(words, { region, today, asOf: on, limit: 1 });
  if (answer.neighbour !== null) return true;
  const found = answer.noMatch ? undefined : answer.results[0]?.measure;
  return (
    found !== undefined &&
    !measures.some(({ id }) => id === found.id) &&
    !found.themes.some((theme) => mine.has(themeFamily(theme)))
  );
}

/** Pairs of characters that function words make say nothing. */
const EMPTY = /[的了吗呢吧啊呀我你您他这那是在有要能可以不没去来到给和跟怎么多少什哪几]/;

function pairsOf(words: string): string[] {
  return [...words.matchAll(/(?=([\u4e00-\u9fff]{2}))/g)].flatMap(([, pair = '']) =>
    EMPTY.test(pair) ? [] : [pair],
  );
}
