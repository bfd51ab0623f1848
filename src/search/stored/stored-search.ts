import type { RunsData } from '../rank/runs.ts';
import type { IndexData } from '../rank/text-index.ts';
import type { TopicModelData } from '../rank/topic-model.ts';
import type { SearchData } from '../search-data.ts';
import { openNumbers, openWords, packNumbers, packWords, toSigned, toUnsigned } from './packing.ts';

/** What is read at start: the search data with its tables as text, and each word in it once. */
export interface StoredSearch
  extends Omit<SearchData, 'dictionary' | 'topicModel' | 'otherClasses' | 'index' | 'asks'> {
  /** all words of the tables, see `packWords`; they name them by steps from one number to the next */
  readonly words: string;
  readonly dictionary: Stored<SearchData['dictionary'], 'words' | 'frequencies'>;
  readonly topicModel: Stored<TopicModelData, keyof TopicModelData>;
  readonly otherClasses: StoredSearch['topicModel'];
  readonly index: Stored<IndexData, keyof IndexData>;
  readonly asks: { readonly index: StoredSearch['index']; readonly owner: string };
}

type Stored<T, Packed extends keyof T> = {
  readonly [K in keyof T]: K extends Packed ? (T[K] extends RunsData ? StoredRuns : string) : T[K];
};

interface StoredRuns {
  readonly lengths: string;
  readonly steps: string;
}

/** Search data in its compact form; `openStored` gives it back, table by table. */
export function storeSearch(data: SearchData): StoredSearch {
  const { dictionary, topicModel, otherClasses, index, asks } = data;
  const lists = [
    dictionary.words,
    topicModel.features,
    otherClasses.features,
    index.terms,
    asks.index.terms,
  ];
  const all = [...new Set(lists.flat())].sort(byCharacters);
  const numberOf = new Map(all.map((word, number) => [word, number]));
  const words = (list: readonly string[]) => {
    const numbers = list.map((word) => numberOf.get(word) ?? 0);
    return packNumbers(numbers.map((number, at) => number - (numbers[at - 1] ?? 0)));
  };
  const runs = ({ lengths, steps }: RunsData): StoredRuns => ({
    lengths: packNumbers(lengths),
    steps: packNumbers(steps),
  });
  const signed = (values: ArrayLike<number>) => packNumbers(Array.from(values, toUnsigned));
  const model = ({ features, topics, weights, bias }: TopicModelData) => ({
    features: words(features),
    topics: runs(topics),
    weights: signed(weights),
    bias: signed(bias),
  });
  const stored = ({ terms, documents, counts, lengths }: IndexData) => ({
    terms: words(terms),
    documents: runs(documents),
    counts: packNumbers(counts),
    lengths: packNumbers(lengths),
  });
  return {
    ...data,
    words: packWords(all),
    dictionary: {
      ...dictionary,
      words: words(dictionary.words),
      frequencies: packNumbers(dictionary.frequencies),
    },
    topicModel: model(topicModel),
    otherClasses: model(otherClasses),
    index: stored(index),
    asks: { index: stored(asks.index), owner: packNumbers(asks.owner) },
  };
}

/** The inverse of `storeSearch`. */
export function openStored({ words: packed, ...data }: StoredSearch): SearchData {
  const all = openWords(packed);
  const words = (steps: string) => {
    const list: string[] = [];
    let number = 0;
    for (const step of openNumbers(steps)) {
      number += step;
      list.push(all[number] ?? '');
    }
    return list;
  };
  const runs = ({ lengths, steps }: StoredRuns): RunsData => ({
    lengths: openNumbers(lengths),
    steps: openNumbers(steps),
  });
  const signed = (text: string) => openNumbers(text).map(toSigned);
  const model = ({
    features,
    topics,
    weights,
    bias,
  }: StoredSearch['topicModel']): TopicModelData => ({
    features: words(features),
    topics: runs(topics),
    weights: signed(weights),
    bias: signed(bias),
  });
  const opened = ({ terms, documents, counts, lengths }: StoredSearch['index']): IndexData => ({
    terms: words(terms),
    documents: runs(documents),
    counts: openNumbers(counts),
    lengths: openNumbers(lengths),
  });
  const { dictionary, topicModel, otherClasses, index, asks } = data;
  return {
    ...data,
    dictionary: {
      ...dictionary,
      words: words(dictionary.words),
      frequencies: openNumbers(dictionary.frequencies),
    },
    topicModel: model(topicModel),
    otherClasses: model(otherClasses),
    index: opened(index),
    asks: { index: opened(asks.index), owner: openNumbers(asks.owner) },
  };
}

function byCharacters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
