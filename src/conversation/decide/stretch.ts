import type { Aspect, Request, Utterance } from '../../language/utterance.ts';
import { type Words, within } from '../../language/words.ts';
import { isMatterAspect, type MatterAspect } from '../answer/answer-aspect.ts';

/** What a stretch of a message asks. */
export interface Stretch {
  /** its words */
  readonly said: Words;
  /** its words with what leads up to them */
  readonly led: Words;
  /** what is asked of: its words, with what is told before them where they name nothing */
  readonly of: Words;
  readonly request: Request | null;
}

/** The stretches that ask something, in order. */
export function stretchesOf(
  { requests, clauses, claims }: Utterance,
  words: Words,
): readonly Stretch[] {
  return requests.map((request) => {
    const clause = clauses[request.clause];
    const before = clauses[request.clause - 1];
    if (clause === undefined) {
      const own = within(request.span, words);
      return { said: own, led: own, of: own, request };
    }
    const { start, end } = clause.span;
    const joined = before === undefined ? words.slice(0, 0) : words.slice(before.span.start, end);
    // 我请了三个人|能补多少: what is told within a question is part of its words.
    const isWithin = before !== undefined && before.span.end === start;
    // 我是定额的，也有吗: what asks and names nothing is asked of what is told before it.
    const isOfTold =
      before?.act === 'tells' &&
      (request.aspect === null || request.aspect === 'whether') &&
      request.subject.kind === 'in-hand' &&
      words.slice(start, end).says('asks-and-names-nothing');
    const said = isWithin ? joined : words.slice(start, end);
    const isLead =
      before?.act === 'tells' &&
      !claims.some(({ span }) => span.start >= before.span.start && span.end <= before.span.end) &&
      !requests.some((other) => other.clause === request.clause - 1);
    return { said, led: isLead ? joined : said, of: isOfTold ? joined : said, request };
  });
}

/** What a request asks of a measure. */
export function aspectOf(request: Request | null): MatterAspect | null {
  const aspect = request?.aspect ?? null;
  return aspect !== null && isMatterAspect(aspect) ? aspect : null;
}

/** From this length on a message is a letter. */
export const LETTER = 60;

/** What is asked of a measure in a whole message; of what a letter tells nothing is asked (停业几个月！). */
export function aspectsAsked({ requests, clauses }: Utterance, words: Words): MatterAspect[] {
  const isAsked = ({ clause }: Request) =>
    words.size < LETTER || clauses[clause]?.act === 'asks' || clauses[clause]?.mood === 'question';
  return requests.filter(isAsked).flatMap((request) => aspectOf(request) ?? []);
}

/** Whether words say nothing but how they are meant. */
export const isEmpty = (words: Words): boolean => words.without('how-it-is-meant').size <= 1;

/** What asks for an office, a person or a place to go to. */
export const OF_CONTACT: ReadonlySet<Aspect> = new Set([
  'phone',
  'whom',
  'where',
  'issuer',
  'hand-in',
]);
