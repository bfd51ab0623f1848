import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { isMatterAspect } from '../../../src/conversation/answer/answer-aspect.ts';
import { type Signed, signsOf } from '../../../src/conversation/answer/ranking/signs.ts';
import { SAYS_NOT } from '../../../src/conversation/answer/ranking/standing.ts';
import { indexOf } from '../../../src/knowledge/knowledge-index.ts';
import type { Faq } from '../../../src/knowledge/schema/faq.ts';
import type { Measure } from '../../../src/knowledge/schema/measure.ts';
import { requestFrameSchema } from '../../../src/knowledge/schema/speech.ts';
import { root } from '../../../src/runtime/build/knowledge-files.ts';
import { deps, knowledge, today } from '../../conversation/real-conversation.ts';
import { type FaqItem, readFaqSet } from '../faq-set.ts';
import type { Lesson } from './fit-weights.ts';
import { talkLessons } from './talk-lessons.ts';

/** A record's own questions are many, and written beside its sentences: one in three is asked. */
const OWN = 0.9;
const OWN_OF = 3;
/** What is unlike all is made up here. */
const MADE_UP = 0.1;
/** One in so many questions is asked of another record too. */
const ELSEWHERE = 2;
/** A plain request is asked of so many records. */
const RECORDS = 4;
/** A field asked for in so few characters may be asked of any record. */
const SHORT = 7;

/** What the weights are learnt from; the same in every run. */
export function lessons(): readonly Lesson[] {
  const asked = [...readFaqSet('open'), ...readFaqSet('asked-open')];
  const measures = knowledge.measures;
  const own = measures
    .flatMap((measure) =>
      measure.faq.flatMap((entry) => entry.asks.map((say) => ({ measure, entry, say }))),
    )
    .filter((_, at) => at % OWN_OF === 0)
    .map(({ measure, entry, say }) =>
      lesson('own', OWN, say, measure, (answer) => isOwn(entry, measure, answer), say),
    );
  const written = asked.flatMap((item) => {
    const measure = indexOf(knowledge).measure(item.measure);
    return measure === undefined
      ? []
      : [lesson('asked', 1, item.say, measure, (answer) => isRight(item, answer))];
  });
  const others = [...asked, ...own.map(({ say, record }) => ({ say, measure: record }))].flatMap(
    ({ say, measure: id }, at) => {
      const other = measures[(at * 37) % measures.length];
      const theme = indexOf(knowledge).measure(id)?.themes[0];
      if (at % ELSEWHERE !== 0 || other === undefined || other.themes[0] === theme) return [];
      const made = lesson('of others', MADE_UP, say, other, isNothing);
      return made.aspects.length > 0 && [...say].length <= SHORT ? [] : [made];
    },
  );
  const plain = plainRequests.flatMap(({ say, aspect }, at) =>
    Array.from(
      { length: RECORDS },
      (_, number) => measures[(at * 41 + number * 53) % measures.length],
    )
      .filter((measure) => measure !== undefined)
      .map((measure) =>
        lesson(
          'plain',
          MADE_UP,
          say,
          measure,
          ({ candidate, signs }) => candidate.aspect === aspect || signs['point'] === 1,
        ),
      ),
  );
  return [...own, ...written, ...others, ...plain, ...talkLessons()].filter(({ answers }) =>
    answers.some((answer) => answer.isRight),
  );
}

/** The plain ways in which fields are asked for; the compiled knowledge leaves them out. */
const plainRequests = z
  .object({ requests: z.array(requestFrameSchema) })
  .parse(JSON.parse(readFileSync(join(root, 'src/generated/speech.json'), 'utf8')))
  .requests.flatMap(({ aspect, reads }) =>
    isMatterAspect(aspect) ? reads.map((say) => ({ say, aspect })) : [],
  );

type IsRight = (answer: Signed) => boolean;

const isNothing: IsRight = ({ candidate }) => candidate.kind === 'nothing';

/** @param without a wording of the record that is taken away */
function lesson(
  set: string,
  weight: number,
  say: string,
  measure: Measure,
  right: IsRight,
  without?: string,
): Lesson & { readonly say: string; readonly aspects: readonly string[] } {
  const aspects = deps.search.language
    .read(say, today)
    .requests.flatMap(({ aspect }) => aspect ?? []);
  const faq = measure.faq.flatMap((entry) => {
    const asks = entry.asks.filter((one) => one !== without);
    return asks.length === 0 ? [] : [{ ...entry, asks }];
  });
  const judgement = { ...deps.judgement, bearing: () => deps.judgement.bearing([measure]) };
  const asked = without === undefined ? measure : { ...measure, faq };
  const answers = signsOf(say, asked, aspects, { ...deps, judgement }).map((answer) => ({
    signs: answer.signs,
    isRight: right(answer),
  }));
  return { set, record: measure.id, weight, say, aspects, answers };
}

/** What the record's own question says answers it. */
function isOwn(
  { aspect, silent, says, of }: Faq,
  measure: Measure,
  { candidate }: Signed,
): boolean {
  if (aspect !== undefined) return candidate.aspect === aspect;
  if (silent === true) return candidate.kind === 'nothing';
  const text = candidate.sentences.map((one) => one.text).join('。');
  return (
    candidate.kind === 'sentence' &&
    candidate.of.id === (of ?? measure.id) &&
    (says ?? []).every((piece) => text.includes(piece))
  );
}

/** A sentence that holds what the answer must; a field that was asked for; nothing where nothing is said. */
function isRight({ says, silent, aspect }: FaqItem, { candidate }: Signed): boolean {
  const text = candidate.sentences.map((one) => one.text).join('。');
  if (silent === true)
    return candidate.kind === 'nothing' || (candidate.kind === 'sentence' && SAYS_NOT.test(text));
  if (candidate.kind === 'field') return candidate.aspect === aspect;
  const plain = text.replaceAll(/[-\s]/g, '');
  return (
    candidate.kind === 'sentence' &&
    (says ?? []).every((ways) => ways.some((way) => plain.includes(way.replaceAll(/[-\s]/g, ''))))
  );
}
