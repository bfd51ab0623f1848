import type { Speech } from '../../knowledge/schema/speech.ts';
import type { FoundClause } from '../clauses/clauses-of.ts';
import type { FunctionWords } from '../clauses/function-words.ts';
import type { Reading } from '../clauses/is-question.ts';
import { openLine } from '../frames/compile-line.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';
import { createLineFinder } from '../frames/line-index.ts';
import type { LineMatch, Skipping } from '../frames/match-line.ts';
import type { Lattice } from '../lattice/lattice.ts';
import type { Vocabulary } from '../lattice/vocabulary.ts';
import type { Phrases } from '../phrases.ts';
import type { Aspect, Subject } from '../utterance.ts';
import { listPosition } from './list-position.ts';

/** A request with its place in the normal form. */
export interface FoundRequest {
  readonly aspect: Aspect | null;
  readonly subject: Subject;
  readonly clause: number;
  readonly from: number;
  readonly to: number;
}

export type RequestReader = (
  reading: Reading,
  clauses: readonly FoundClause[],
  claims: readonly FoundClaim[],
) => readonly FoundRequest[];

/** Finds what the clauses ask for, one request for each clause that asks, supposes or names a matter. */
export function createRequestReader(
  speech: Speech,
  vocabulary: Vocabulary,
  functions: FunctionWords,
  skipping: Skipping,
  phrases: Phrases,
): RequestReader {
  const asksForOthers = (text: string): boolean =>
    phrases.of('asks-for-others').expression.test(text);
  const find = createLineFinder(
    speech.requests.flatMap((frame) =>
      frame.say.map((line) => ({ owner: frame.aspect, line: openLine(line, vocabulary) })),
    ),
    skipping,
    vocabulary,
  );
  const known = new WeakMap<Lattice, ReturnType<typeof find>>();
  return (reading, clauses, claims) => {
    const found = known.get(reading.lattice) ?? find(reading.lattice);
    known.set(reading.lattice, found);
    return clauses.flatMap((clause, index) => {
      const best = found
        .filter(({ match }) => match.from >= clause.from && match.to <= clause.to)
        .filter(({ owner, match }) => !isNews(owner, match, clause, reading))
        .sort((a, b) => weight(b.match) - weight(a.match))[0];
      const isAsked = clause.act === 'asks' || clause.act === 'supposes';
      const isOfOthers = asksForOthers(reading.lattice.text.slice(clause.from, clause.to));
      if (best === undefined && !isAsked && !isOfOthers) return [];
      return [
        {
          aspect: best?.owner ?? null,
          subject: subjectOf(clause, best?.match ?? null, isOfOthers, reading, claims, functions),
          clause: index,
          from: best?.match.from ?? clause.from,
          to: best?.match.to ?? clause.to,
        },
      ];
    });
  };
}

/** 电话换了联系不上, 号码早停了: what has become of a number asks for none. */
const isNews = (
  aspect: Aspect,
  { to }: LineMatch,
  clause: FoundClause,
  { lattice }: Reading,
): boolean =>
  aspect === 'phone' &&
  clause.act === 'tells' &&
  /^(?:也|都|又|早就?|已经)?(?:换|变|改|停|丢|空号|不通|打不通|没人接)/.test(
    lattice.text.slice(to, clause.to),
  );

const weight = ({ taken, gapWords }: LineMatch): number =>
  taken.reduce((sum, { from, to }) => sum + to - from, 0) - gapWords / 10;

const TERM =
  /(?:什么|啥)(?:叫做?|是)(?<after>[^，。？?]{2,12}?)(?:啊|呀|呢|的?意思)?[？?]?$|(?<before>[^，。？?]{2,12}?)(?:是|到底是|指的?是|算)(?:个)?(?:什么|啥)(?:意思|东西)?/;
function subjectOf(
  clause: FoundClause,
  match: LineMatch | null,
  isOfOthers: boolean,
  { lattice, marks }: Reading,
  claims: readonly FoundClaim[],
  functions: FunctionWords,
): Subject {
  const text = lattice.text.slice(clause.from, clause.to);
  const position = listPosition(text);
  if (position !== null) return { kind: 'item', position };
  if (isOfOthers) return { kind: 'other' };
  const term = TERM.exec(text)?.groups;
  const name = (term?.['after'] ?? term?.['before'])?.replace(/^(?:那|这个|这|请问|你说的)+/, '');
  if (match !== null && name !== undefined && name.length >= 2 && isMeaning(text))
    return { kind: 'term', term: name };
  const replaced = claims.find(
    ({ from, to, mood }) => from >= clause.from && to <= clause.to && mood === 'supposition',
  );
  if (replaced !== undefined) return { kind: 'fact', fact: replaced.fact, value: replaced.value };
  return namesMatter(clause, match, { lattice, marks, pieces: [] }, functions)
    ? { kind: 'named' }
    : { kind: 'in-hand' };
}

const isMeaning = (text: string): boolean => /什么|啥|意思/.test(text);

/** Whether a clause has a content word of its own beside what it asks. */
function namesMatter(
  { from, to }: FoundClause,
  match: LineMatch | null,
  { lattice, marks }: Reading,
  functions: FunctionWords,
): boolean {
  for (let at = from; at < to; ) {
    const end = Math.min(to, lattice.wordEnd(at));
    const isAsked = match !== null && at >= match.from && end <= match.to;
    const mark = marks.startingAt(at);
    // 房租, 社保: a matter by name, though the talk turns on it too.
    const isPlain =
      mark !== undefined &&
      functions.isFunction(mark.classes) &&
      !functions.has(mark.classes, 'thing');
    if (!isAsked && !isPlain && /[\u4e00-\u9fff]{2,}/.test(lattice.text.slice(at, end)))
      return true;
    at = isPlain && mark !== undefined ? Math.max(mark.to, at + 1) : Math.max(end, at + 1);
  }
  return false;
}
