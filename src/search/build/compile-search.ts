import type { Fault } from '../../knowledge/fault.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ParsedBefore } from '../../knowledge/reading/read-yaml.ts';
import { readLexicon } from '../lexicon/read-lexicon.ts';
import { packRuns } from '../rank/runs.ts';
import type { TopicModelData } from '../rank/topic-model.ts';
import type { SearchData } from '../search-data.ts';
import { buildSearchIndex, type IndexTools } from './build-search-index.ts';

/** What the build brings along beside the knowledge. */
export interface SearchTools extends IndexTools {
  /** text of `refusal/other-classes.tsv` */
  readonly otherClasses: string;
  /** what of the files was parsed before */
  readonly parsed?: ParsedBefore;
}

/**
 * Reads the lexicon files and compiles the search: what the build calls.
 * @param files texts by path below `knowledge/`
 */
export function compileSearch(
  knowledge: Knowledge,
  files: ReadonlyMap<string, string>,
  { otherClasses, parsed, ...tools }: SearchTools,
): { readonly data: SearchData; readonly faults: readonly Fault[] } {
  const ids = new Set(knowledge.measures.map(({ id }) => id as string));
  const { lexicon, faults } = readLexicon(files, ids, parsed);
  const others = readOtherClasses(otherClasses);
  return { data: buildSearchIndex(knowledge, lexicon, tools, others), faults };
}

/**
 * What citizens write about that is no matter of these papers, by class, as weights in tenths of the
 * features that speak for or against each: `'校⇥2:14⇥5:-8`. The first line names the classes, the
 * second their biases. Learnt from real letters by `npm run calibrate`, committed, read by the build.
 */
export function readOtherClasses(text: string): TopicModelData {
  const [, bias = '', ...lines] = text.trimEnd().split('\n');
  const features: string[] = [];
  const lists: number[][] = [];
  const weights: number[] = [];
  for (const line of lines) {
    const [feature = '', ...pairs] = line.split('\t');
    features.push(feature);
    lists.push(pairs.map((pair) => Number(pair.split(':')[0])));
    weights.push(...pairs.map((pair) => Number(pair.split(':')[1])));
  }
  return {
    features,
    topics: packRuns(lists),
    weights,
    bias: bias.split('\t').map(Number),
  };
}
