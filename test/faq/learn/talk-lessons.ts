import { type Matter, matterOf } from '../../../src/conversation/answer/matter.ts';
import { answerWith } from '../../../src/conversation/answer/ranking/answer-ranked.ts';
import { type Signed, signsOf } from '../../../src/conversation/answer/ranking/signs.ts';
import { readScene, type Scene } from '../../../src/conversation/read/scene.ts';
import { type ConversationState, emptyState } from '../../../src/conversation/state.ts';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { indexOf } from '../../../src/knowledge/knowledge-index.ts';
import type { Measure } from '../../../src/knowledge/schema/measure.ts';
import { lengthOf, typed, type Words, within } from '../../../src/language/words.ts';
import { conversation, deps, knowledge, today } from '../../conversation/real-conversation.ts';
import { type Expectation, readTalks, type Talk } from '../../talks/talk-set.ts';
import type { Lesson } from './fit-weights.ts';

/** Asked in the midst of a talk, it counts as much as a question by itself: with twice that, small questions lose more than talks gain. */
const IN_TALK = 1;

/** Of a first message it is not known which of its words ask for what it is to be told. */
const AT_FIRST = 0.5;
/** What a record in hand is not asked. */
const NOT_OF_IT = 0.5;
/** The clause of a first message that asks, beside the whole of it. */
const IN_CLAUSE = 0.5;

/** The messages of the open talks that ask something of a record found for them, or spoken of before, as each is met. */
export const talkLessons = (): readonly Lesson[] => readTalks('open').flatMap(lessonsOf);

function lessonsOf({ id, turns, region, asOf }: Talk): readonly Lesson[] {
  let before: ConversationState = emptyState;
  const seen = new Set<string>();
  const lessons: Lesson[] = [];
  const writer = id.slice(0, 'talk-w'.length);
  for (const [at, { say, pick, expect }] of turns.entries()) {
    // What is picked of an open question asks nothing.
    if (pick !== undefined || say == null) return lessons;
    const inbound = {
      text: typed(say),
      ...(at === 0 && region !== undefined ? { region } : {}),
      ...(asOf === undefined ? {} : { asOf: asOf as CivilDate }),
    };
    const { state: after, reply } = conversation.turn(at === 0 ? null : before, inbound, today);
    const met = { say, expect, scene: readScene(before, inbound, today, deps), writer };
    const found = [...reply.assessments, ...reply.citations].map(({ measureId }) => measureId);
    const meant = expect.speaksOf ?? (seen.size === 1 ? [...seen] : []);
    const known = meant.find((one) => seen.has(one));
    const measure = indexOf(knowledge).measure(
      known ?? meant.find((one) => found.includes(one)) ?? '',
    );
    if (measure !== undefined) lessons.push(...askedOf(measure, known !== undefined, after, met));
    const hand = indexOf(knowledge).measure(before.focus?.hand?.[0] ?? '');
    const isOthers = expect.refuses === true || (known === undefined && isApart(hand, meant));
    if (hand !== undefined && isOthers) lessons.push(notAskedOf(hand, met));
    for (const one of expect.speaksOf ?? []) seen.add(one);
    before = after;
  }
  return lessons;
}

/** A message as it is met in a talk. */
interface Met {
  readonly say: string;
  readonly expect: Expectation;
  readonly scene: Scene;
  readonly writer: string;
}

/** What is asked of a record: by the whole message, and at first by its one clause that asks. */
function askedOf(
  measure: Measure,
  isKnown: boolean,
  after: ConversationState,
  { say, expect, scene, writer }: Met,
): readonly Lesson[] {
  if (expect.says === undefined) return [];
  // What a first message tells is judged before it is answered.
  const judged = isKnown ? scene : { ...scene, answers: after.answers };
  const matter = matterOf(measure, scene.words, judged, deps);
  const wanted = expect.says.map((one) => (typeof one === 'string' ? [one] : one));
  const [alone, ...others] = clausesAsking(scene);
  const whole: Asked = {
    words: say,
    requests: scene.utterance?.requests ?? [],
    weight: isKnown ? IN_TALK : AT_FIRST,
  };
  const isClause = !isKnown && alone !== undefined && others.length === 0;
  return [whole, ...(isClause ? [alone] : [])].map(({ words, requests, weight }) => {
    const told = signsOf(words, measure, aspectsOf(requests), deps, scene.state.shown).map(
      (answer) => ({ ...answer, isRight: isRight(answer, wanted, matter) }),
    );
    // A summary says a little of all: it is asked for where no sentence says more.
    const isOnly = !told.some((one) => one.isRight && isSentence(one) && !isSummary(one));
    return {
      ...{ set: isKnown ? 'talks' : 'at first', record: measure.id, writer, weight },
      answers: told.map((one) => ({
        signs: one.signs,
        isRight: one.isRight && (isOnly || !isSummary(one)),
      })),
    };
  });
}

/** What is asked of another record, or of none of ours, the one in hand does not answer. */
function notAskedOf(hand: Measure, { say, scene, writer }: Met): Lesson {
  const aspects = aspectsOf(scene.utterance?.requests ?? []);
  return {
    ...{ set: 'not of it', record: hand.id, writer, weight: NOT_OF_IT },
    answers: signsOf(say, hand, aspects, deps, scene.state.shown).map(({ candidate, signs }) => ({
      signs,
      isRight: candidate.kind === 'nothing',
    })),
  };
}

const aspectsOf = (requests: Requests): readonly string[] =>
  requests.flatMap(({ aspect }) => aspect ?? []);

/** Records on another theme than that in hand. */
const isApart = (hand: Measure | undefined, others: readonly string[]): boolean =>
  others.length > 0 &&
  others.every((id) => indexOf(knowledge).measure(id)?.themes[0] !== hand?.themes[0]);

type Requests = NonNullable<Scene['utterance']>['requests'];

interface Asked {
  readonly words: Words | string;
  readonly requests: Requests;
  readonly weight: number;
}

/** The clauses of a message that ask, each by itself. */
const clausesAsking = ({ utterance, words }: Scene): readonly Asked[] =>
  (utterance?.clauses ?? []).flatMap(({ act, span }) =>
    act !== 'asks' || lengthOf(span.text) + FEW > words.length
      ? []
      : [
          {
            words: within(span, words),
            requests: (utterance?.requests ?? []).filter(
              (one) => one.span.start >= span.start && one.span.end <= span.end,
            ),
            weight: IN_CLAUSE,
          },
        ],
  );

/** A clause is hardly less than the message where it leaves out no more characters. */
const FEW = 3;

const isSentence = ({ candidate }: Signed) => candidate.kind === 'sentence';

const isSummary = ({ candidate }: Signed) =>
  candidate.sentences.some(({ kind }) => kind === 'summary');

/** What is told holds one of each list of wordings; nothing is told where one wants to hear that. */
function isRight(
  { candidate }: Signed,
  wanted: readonly (readonly string[])[],
  matter: Matter,
): boolean {
  if (candidate.kind === 'nothing')
    return wanted.some((ways) => ways.some((way) => UNSAID.test(way)));
  const text = answerWith(candidate, matter)
    .filter(({ layer }) => layer === 1)
    .map((one) => one.text)
    .join('\n');
  return wanted.every((ways) => ways.some((way) => text.includes(way)));
}

/** 没写, 没有说: one wants to hear that the paper does not say it. */
const UNSAID = /^没有?[写说]/;
