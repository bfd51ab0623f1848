import { type Matter, matterOf } from '../../../src/conversation/answer/matter.ts';
import { answerWith } from '../../../src/conversation/answer/ranking/answer-ranked.ts';
import { type Signed, signsOf } from '../../../src/conversation/answer/ranking/signs.ts';
import { readScene } from '../../../src/conversation/read/scene.ts';
import { type ConversationState, emptyState } from '../../../src/conversation/state.ts';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { indexOf } from '../../../src/knowledge/knowledge-index.ts';
import { conversation, deps, knowledge, today } from '../../conversation/real-conversation.ts';
import { readTalks, type Talk } from '../../talks/talk-set.ts';
import type { Lesson } from './fit-weights.ts';

/** Asked in the midst of a talk, it counts as much as a question by itself: with twice that, small questions lose more than talks gain. */
const IN_TALK = 1;

/** The later messages of the open talks that ask something of a record spoken of before, as each is met. */
export const talkLessons = (): readonly Lesson[] => readTalks('open').flatMap(lessonsOf);

function lessonsOf({ id, turns, region, asOf }: Talk): readonly Lesson[] {
  let state: ConversationState | null = null;
  const seen = new Set<string>();
  const lessons: Lesson[] = [];
  for (const [at, { say, pick, expect }] of turns.entries()) {
    // What is picked of an open question asks nothing.
    if (pick !== undefined || say == null) return lessons;
    const inbound = {
      text: say,
      ...(at === 0 && region !== undefined ? { region } : {}),
      ...(asOf === undefined ? {} : { asOf: asOf as CivilDate }),
    };
    const meant = expect.speaksOf ?? (seen.size === 1 ? [...seen] : []);
    const measure = indexOf(knowledge).measure(meant.find((one) => seen.has(one)) ?? '');
    if (measure !== undefined && expect.says !== undefined) {
      const scene = readScene(state ?? emptyState, inbound, today, deps);
      const matter = matterOf(measure, scene.words, scene, deps);
      const aspects = (scene.utterance?.requests ?? []).flatMap(({ aspect }) => aspect ?? []);
      const wanted = expect.says.map((one) => (typeof one === 'string' ? [one] : one));
      const told = signsOf(say, measure, aspects, deps, scene.state.shown).map((answer) => ({
        ...answer,
        isRight: isRight(answer, wanted, matter),
      }));
      // A summary says a little of all: it is asked for where no sentence says more.
      const isOnly = !told.some((one) => one.isRight && isSentence(one) && !isSummary(one));
      lessons.push({
        set: 'talks',
        record: measure.id,
        writer: id.slice(0, 'talk-w'.length),
        weight: IN_TALK,
        answers: told.map((one) => ({
          signs: one.signs,
          isRight: one.isRight && (isOnly || !isSummary(one)),
        })),
      });
    }
    for (const one of expect.speaksOf ?? []) seen.add(one);
    state = conversation.turn(state, inbound, today).state;
  }
  return lessons;
}

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
