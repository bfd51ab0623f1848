import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Fault } from '../knowledge/fault.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Frame, Replies, Speech } from '../knowledge/schema/speech.ts';
import { answersOf } from './claims/answers-of.ts';
import { impliedBy } from './claims/settle-claims.ts';
import { openLine } from './frames/compile-line.ts';
import type { Language } from './language.ts';
import { openVocabulary } from './open-hearing.ts';
import { inEveryOrder } from './pattern/any-order.ts';
import { PatternError } from './pattern/parse-pattern.ts';
import { createReplyWords } from './replies/reply-words.ts';

/** Examples are read on this day. */
const ON = '2026-11-21' as CivilDate;
const FILE = 'frames';

type Values = Readonly<Record<string, string | number>>;

/**
 * Runs the examples of all frames and requests: every sentence must tell what its frame means and nothing
 * else, whichever frames read it, and those to be left must tell nothing of its facts.
 */
export function checkSpeech(
  { speech, facts }: Pick<Knowledge, 'speech' | 'facts'>,
  language: Language,
): Fault[] {
  const following = new Set(
    [...speech.consequences, ...impliedBy(facts)].flatMap(({ follows }) => Object.keys(follows)),
  );
  const told = (text: string, expected?: string): Values =>
    Object.fromEntries(
      answersOf(language.read(text, ON, { expected })).map(({ fact, value }) => [fact, value]),
    );
  const frames = speech.frames.flatMap((frame) => {
    const expected = frame.asked ? Object.keys(frame.means)[0] : undefined;
    return [
      ...frame.reads.flatMap((one) => {
        const text = typeof one === 'string' ? one : one.text;
        const wanted = typeof one === 'string' ? plainMeans(frame) : one.gives;
        return faultOf(
          frame.id,
          text,
          wanted,
          withoutFollowing(told(text, expected), wanted, following),
        );
      }),
      ...frame.leaves.flatMap((text) => {
        const own = new Set([...Object.keys(frame.means), ...Object.keys(frame.denied)]);
        const read = Object.entries(told(text, expected)).filter(([fact]) => own.has(fact));
        return read.length === 0 ? [] : [faultFor(frame.id, text, {}, Object.fromEntries(read))];
      }),
    ];
  });
  const requests = speech.requests.flatMap(({ aspect, reads, leaves }) => {
    const aspectsOf = (text: string) => language.read(text, ON).requests.map((one) => one.aspect);
    const missed = reads.filter((text) => !aspectsOf(text).includes(aspect));
    const wrong = leaves.filter((text) => aspectsOf(text).includes(aspect));
    return [...missed, ...wrong].map((text) => ({
      file: 'requests.yaml',
      message: `${aspect}：“${text}”听成了 ${aspectsOf(text).join('、') || '没有问什么'}`,
      remedy: '改 say 里的说法，或者把这句话挪到该去的那一条。',
    }));
  });
  // One question stands for any.
  const expected = facts.find(({ type }) => type === 'choice')?.id;
  const replies = speech.replies.meanings.flatMap(({ says, sayReads, sayLeaves }) => {
    const heard = (text: string) => language.read(text, ON, { expected }).reply?.kind;
    const kind = says === 'declines' ? 'declines' : 'not-known';
    return [
      ...sayReads.filter((text) => heard(text) !== kind).map((text) => fault(text, says, '别的')),
      ...sayLeaves.filter((text) => heard(text) === kind).map((text) => fault(text, '别的', says)),
    ];
  });
  return [...frames, ...requests, ...replies];
}

/**
 * The speech without the frames and requests that have a line which is not in the pattern language, or names
 * a class that is not there. To be asked before the language is opened, which reads most lines only when
 * somebody says what they begin with.
 * @throws Error that is no fault of a line: a fault of this code
 */
export function checkLines({ speech, industries }: Pick<Knowledge, 'speech' | 'industries'>): {
  readonly speech: Speech;
  readonly faults: Fault[];
} {
  const vocabulary = openVocabulary({ speech, industries });
  const faults: Fault[] = [];
  const isReadable = (file: string, lines: readonly string[]): boolean => {
    const before = faults.length;
    for (const line of lines) {
      try {
        for (const order of inEveryOrder(line)) openLine(order, vocabulary).compiled();
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        const remedy = '照 knowledge/README.md 里句式的写法改这一行。';
        faults.push({ file, message: `“${line}”：${error.message}`, remedy });
      }
    }
    return faults.length === before;
  };
  const frames = speech.frames.filter(({ id, say, unless }) =>
    isReadable(`${FILE}/${id}`, [...say, ...unless]),
  );
  const requests = speech.requests.filter(({ say }) => isReadable('requests.yaml', say));
  const meanings = speech.replies.meanings.filter(({ say }) => isReadable('replies.yaml', say));
  const replies = { ...speech.replies, meanings };
  return { speech: { ...speech, frames, requests, replies }, faults };
}

/** What a frame means where no slot has to be filled. */
const plainMeans = ({ means }: Frame): Values =>
  Object.fromEntries(Object.entries(means).filter(([, value]) => !String(value).startsWith('$')));

/** Where the shop stands and what it sells is said beside anything. */
const ANYWHERE: ReadonlySet<string> = new Set(['place', 'trade']);

/** Without what only follows from what is wanted. */
function withoutFollowing(told: Values, wanted: Values, following: ReadonlySet<string>): Values {
  return Object.fromEntries(
    Object.entries(told).filter(
      ([fact]) => fact in wanted || !(following.has(fact) || ANYWHERE.has(fact)),
    ),
  );
}

function faultOf(id: string, text: string, wanted: Values, told: Values): Fault[] {
  const facts = new Set([...Object.keys(wanted), ...Object.keys(told)]);
  return [...facts].every((fact) => wanted[fact] === told[fact])
    ? []
    : [faultFor(id, text, wanted, told)];
}

const faultFor = (id: string, text: string, wanted: Values, told: Values): Fault => ({
  file: `${FILE}/${id}`,
  message: `“${text}”应该听成 ${words(wanted)}，听成了 ${words(told)}`,
  remedy: '改这一条或抢了话的那一条的 say、unless，或者改例句。',
});

const words = (values: Values): string =>
  Object.entries(values)
    .map(([fact, value]) => `${fact}=${value}`)
    .join(' ') || '什么也没说';

/** Runs the examples of `replies.yaml`: each must mean what it stands under, and what is left must not. */
export function checkReplies(replies: Replies): Fault[] {
  const words = createReplyWords(replies);
  const meaningOf = (text: string): string => {
    const forms = words.formsOf(text);
    return words.meaningOf(forms) ?? (words.saysUnknown(forms) ? 'unknown' : '没听懂');
  };
  const meanings = replies.meanings.flatMap(({ says, reads, leaves }) => [
    ...reads
      .filter((text) => meaningOf(text) !== says)
      .map((text) => fault(text, says, meaningOf(text))),
    ...leaves.filter((text) => meaningOf(text) === says).map((text) => fault(text, '别的', says)),
  ]);
  const { reads, leaves } = replies.corrects;
  const corrects = (text: string): boolean => words.afterCorrection(text) !== null;
  return [
    ...meanings,
    ...reads.filter((text) => !corrects(text)).map((text) => fault(text, '更正', '没听懂')),
    ...leaves.filter(corrects).map((text) => fault(text, '别的', '更正')),
  ];
}

const fault = (text: string, wanted: string, heard: string): Fault => ({
  file: 'replies.yaml',
  message: `“${text}”应该听成 ${wanted}，听成了 ${heard}`,
  remedy: '改 words 或 around 里的词，或者改例句。',
});
