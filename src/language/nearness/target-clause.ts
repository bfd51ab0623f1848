import { memoizeRecent, memoizeWeak } from '../../knowledge/memoize.ts';
import type { Clause, Measure } from '../../knowledge/schema/measure.ts';
import { type Said, textOf } from '../words.ts';

/**
 * The clause of a measure that a question is about (电费 of 电费、气价、水价): its verdict is what the
 * person wants to know, and only its conditions are worth asking. What decides are character pairs
 * that stand in one clause alone; null where the words point to none, or to several alike.
 * @param ruledOut ids of the clauses that what was told leaves no chance: they are meant where their
 * titles are named or what asks names them, not by words that only tell (店面是国企的房子)
 */
export function targetClause(
  measure: Measure,
  words: Said | string,
  ruledOut: ReadonlySet<string> = new Set(),
): Clause | null {
  if (measure.clauses.length < 2) return null;
  const question = textOf(words);
  // A 二房东 is no landlord that a clause speaks of.
  const said = PRICES.reduce((text, [fee, both]) => text.replace(fee, both), question);
  const asked = pairsOf(said.replace(/二房东/g, '，'));
  const { titles, texts } = pairsOfClauses(measure);
  const asking = (question.match(/[^，。；！？?]+/g) ?? []).filter(asks).join('，');
  const askedFor = pairsOf(asking.replace(OF_SUM, '，'));
  const owes = OWING.test(question);
  const scores = measure.clauses.map(({ id, title }, at) => {
    // 水费减不 asks for less to pay, not to go on without paying.
    if (OWING.test(title) && !owes) return 0;
    const inTitle = alone(asked, titles, at);
    const named = ruledOut.has(id) && inTitle === 0 ? askedFor : asked;
    return 2 * inTitle + alone(named, texts, at);
  });
  const best = Math.max(...scores);
  const [first, ...rivals] = measure.clauses.filter((_, index) => scores[index] === best);
  if (best === 0 && [...question].length <= SHORT) return byCharacter(measure, question);
  return best > 0 && rivals.length === 0 ? (first ?? null) : null;
}

/** 三个人总共几多 asks for a sum, and names no case whose sum has a top. */
const OF_SUM = /[总一]共|最[多高]|封顶|上限/g;

const ASKS = /[吗呢么嘛伐几哪]|多少|什么|啥|怎么|咋|谁|多久|(.)[不没]\1|[不没]$/;
/** 锅炉行不行; not 店面是国企的房子. */
const asks = (part: string) => ASKS.test(part);

/** Going on without paying. */
const OWING = /欠|断|停供|会停|停水|停电|停气|交不起|付不起|缴不起|交不上|没交/;

/** 水费 and 水价 are one. */
const PRICES: readonly (readonly [RegExp, string])[] = [
  [/水费/g, '水费水价'],
  [/(?:燃气费?|煤气费?|天然气费|气费)/g, '气费气价'],
];

/** A question no longer than this may name a case by a single character. */
const SHORT = 8;

/** 水呢, 水的到几时: the case whose title alone holds the character that names something. */
function byCharacter({ clauses }: Measure, question: string): Clause | null {
  const [name] = [...question.replace(/^(?:那|还有|换成|就)?/, '')];
  if (name === undefined || PLAIN.test(name) || !/^.{1,3}(?:呢|的|费|也|到|吗)/.test(question))
    return null;
  const [first, ...rivals] = clauses.filter(({ title }) => title.includes(name));
  return rivals.length === 0 ? (first ?? null) : null;
}

/** Characters that every title may hold. */
const PLAIN = /[的是有能可不个人户店免减税费交办用钱要那这我你他]/;

/** Of each pair that stands in one text alone the place of that text. */
type Holders = ReadonlyMap<string, number>;

const pairsOfClauses = memoizeWeak(({ clauses }: Measure) => ({
  titles: holdersOf(clauses.map(({ title }) => title)),
  texts: holdersOf(clauses.map(({ title, gist }) => `${title}${gist}`)),
}));

function holdersOf(texts: readonly string[]): Holders {
  const holders = new Map<string, number>();
  for (const [at, text] of texts.entries())
    for (const pair of pairsOf(text)) holders.set(pair, holders.has(pair) ? SEVERAL : at);
  return holders;
}

/** The place of no text. */
const SEVERAL = -1;

/** How many of the pairs stand in the text at this place and in none of the others. */
function alone(asked: ReadonlySet<string>, holders: Holders, at: number): number {
  let count = 0;
  for (const pair of asked) if (holders.get(pair) === at) count += 1;
  return count;
}

/** The measure with the clause in question alone, where there is one. */
export function narrowed(measure: Measure, question: Said | string): Measure {
  const target = targetClause(measure, question);
  return target === null ? measure : { ...measure, clauses: [target] };
}

/** Pairs that a particle or a figure makes tell nothing: 铁通的 and 联通的 are two, so are 3月 and 3月. */
const PARTICLE = /[的了是在和吗呢吧就都也还我您你\d]/;
/** Nor does what one is: every case of these papers may speak of traders. */
const WHO = /个体工商户|个体户|小微企业|企业|店主|老板/g;

/** A turn asks it of several measures. */
const TEXTS_KEPT = 16;

const pairsOf = memoizeRecent((text: string): ReadonlySet<string> => {
  // 非国有 holds the letters of what it denies.
  const plain = text.replace(/(?:非|不是)国有/g, '私有').replace(WHO, '，');
  const pairs = (plain.match(/[\p{Script=Han}\da-zA-Z]+/gu) ?? []).flatMap((run) => {
    const chars = [...run];
    return chars.slice(1).map((char, index) => `${chars[index]}${char}`);
  });
  return new Set(pairs.filter((pair) => !PARTICLE.test(pair)));
}, TEXTS_KEPT);
