import type { Conversation } from '../../src/conversation/conversation.ts';
import type { Inbound } from '../../src/conversation/inbound.ts';
import type { Question, Reply } from '../../src/conversation/reply.ts';
import type { ConversationState } from '../../src/conversation/state.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { typed } from '../../src/language/words.ts';
import type { Expectation, Talk } from './talk-set.ts';

/** One turn as it went, with what of its expectation did not hold. */
export interface TurnOutcome {
  readonly said: string;
  readonly reply: Reply;
  readonly missed: readonly string[];
}

/** Talks a talk through. It goes right when no turn missed anything. */
export function runTalk(talk: Talk, conversation: Conversation, today: CivilDate): TurnOutcome[] {
  let state: ConversationState | null = null;
  let open: Question | undefined;
  const before = new Set<string>();
  return talk.turns.map((turn, index) => {
    const said = turn.pick ?? turn.say ?? '';
    const inbound: Inbound = {
      ...(open !== undefined && turn.pick !== undefined
        ? { answer: { question: open.id, value: picked(open, turn.pick) } }
        : said === ''
          ? {}
          : { text: typed(said) }),
      ...(index === 0 && talk.region !== undefined ? { region: talk.region } : {}),
      ...(talk.asOf === undefined ? {} : { asOf: talk.asOf as CivilDate }),
    };
    const result = conversation.turn(state, inbound, today);
    state = result.state;
    open = result.reply.question;
    const missed = missedOf(turn.expect, result.reply, before);
    for (const id of spokenOf(result.reply)) before.add(id);
    return { said, reply: result.reply, missed };
  });
}

/** An option by its label, its beginning, or its place in the list. */
function picked(question: Question, pick: string): string {
  const byOrdinal = question.options[Number(pick) - 1];
  const byLabel = question.options.find(({ label }) => label === pick || label.startsWith(pick));
  return (byOrdinal ?? byLabel)?.value ?? pick;
}

/** What is said: the messages without the privacy notice, and the question. */
export function wordsOf(reply: Reply): string {
  const messages = reply.messages.filter(({ type }) => type !== 'notice').map(({ text }) => text);
  return [...messages, ...(reply.question ? [reply.question.text] : [])].join('\n');
}

/** The measures that a reply assesses or cites. */
const spokenOf = ({ assessments, citations }: Reply): ReadonlySet<string> =>
  new Set([...assessments, ...citations].map(({ measureId }) => measureId));

/** @param before what the talk has dealt with so far */
function missedOf(expect: Expectation, reply: Reply, before: ReadonlySet<string>): string[] {
  const words = wordsOf(reply);
  const spoken = spokenOf(reply);
  const sumOf = (id: string) =>
    reply.assessments.find((one) => (one.clause ?? one.measureId) === id) ??
    reply.assessments.find((one) => one.measureId === id);
  const missed: string[] = [];
  const need = (holds: boolean, what: string) => {
    if (!holds) missed.push(what);
  };

  if (expect.speaksOf)
    need(
      expect.speaksOf.some((id) => spoken.has(id)),
      `speaks of ${expect.speaksOf.join('|')}`,
    );
  if (expect.nothingNew) {
    const fresh = [...spoken].filter((id) => !before.has(id));
    need(fresh.length === 0, `speaks of nothing new, spoke of ${fresh.join('|')}`);
  }
  for (const id of expect.notSpeaksOf ?? []) need(!spoken.has(id), `does not speak of ${id}`);
  for (const [id, verdict] of Object.entries(expect.verdict ?? {}))
    need(sumOf(id)?.verdict === verdict, `${id} ${verdict}, was ${sumOf(id)?.verdict}`);
  for (const [id, status] of Object.entries(expect.status ?? {})) {
    const was = sumOf(id)?.validity.status;
    need(was === status, `${id} ${status}, was ${was}`);
  }
  for (const [id, amount] of Object.entries(expect.amount ?? {})) {
    const of = reply.assessments.filter((one) => one.measureId === id || one.clause === id);
    need(
      of.some(({ estimate }) => estimate !== undefined && isAmount(estimate.amount, amount)),
      `${id} amounts to ${amount}`,
    );
  }
  for (const one of expect.says ?? []) {
    const ways = typeof one === 'string' ? [one] : one;
    need(
      ways.some((way) => words.includes(way)),
      `says ${ways.join('|')}`,
    );
  }
  for (const one of expect.notSays ?? []) need(!words.includes(one), `does not say ${one}`);
  if (expect.asks)
    need(
      reply.question !== undefined && expect.asks.includes(reply.question.fact),
      `asks ${expect.asks.join('|')}, asked ${reply.question?.fact}`,
    );
  if (expect.notAsks && reply.question)
    need(!expect.notAsks.includes(reply.question.fact), `does not ask ${reply.question.fact}`);
  if (expect.phone) {
    const numbers = reply.contacts.flatMap(({ phones }) =>
      phones.flatMap(({ number, dial }) => [number, dial ?? '']),
    );
    const given = `${words} ${numbers.join(' ')}`.replace(/[-\s]/g, '');
    need(
      expect.phone.some((number) => given.includes(number.replace(/[-\s]/g, ''))),
      `gives ${expect.phone.join('|')}`,
    );
  }
  if (expect.refuses) need(reply.assessments.length === 0, 'refuses');
  if (expect.maxChars !== undefined)
    need([...words].length <= expect.maxChars, `${expect.maxChars} characters`);
  return missed;
}

type Amount = number | { readonly low: number; readonly high: number };

function isAmount(amount: Amount, expected: number | [number, number]): boolean {
  const [low, high] = typeof expected === 'number' ? [expected, expected] : expected;
  const near = (a: number, b: number) => Math.abs(a - b) < 0.005;
  return typeof amount === 'number'
    ? near(amount, low) && near(amount, high)
    : near(amount.low, low) && near(amount.high, high);
}
