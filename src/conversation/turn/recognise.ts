import type { Fact } from '../../knowledge/schema/fact.ts';
import { factOfQuestion, UNKNOWN } from '../compose/question-view.ts';
import type { Parts } from '../parts.ts';
import { readCommand } from './commands.ts';
import { factById, measuresById, yearInQuestion } from './lookup.ts';
import { isNamed, type Scene } from './scene.ts';

/** What a message wants of the assistant. */
export type Intent =
  | {
      readonly kind:
        | 'greet'
        | 'help'
        | 'thanks'
        | 'goodbye'
        | 'abuse'
        | 'injection'
        | 'english'
        | 'nonsense'
        | 'smalltalk'
        | 'human';
    }
  | {
      readonly kind:
        | 'undo'
        | 'restart'
        | 'forget'
        | 'recall'
        | 'result'
        | 'list'
        | 'document'
        | 'contact';
    }
  /** an answer to a question, by button or in words */
  | { readonly kind: 'answer'; readonly fact: string; readonly value: string | number }
  /** a button of a question that nobody knows */
  | { readonly kind: 'stale' }
  /** told something about himself without asking anything */
  | { readonly kind: 'facts' }
  | { readonly kind: 'policy' }
  /** words that answer neither the open question nor anything else */
  | { readonly kind: 'unread'; readonly fact: string };

/** Commands and courtesies are recognised by their wish alone. */
const BY_WISH = {
  greeting: 'greet',
  help: 'help',
  capabilities: 'help',
  thanks: 'thanks',
  goodbye: 'goodbye',
  abuse: 'abuse',
  injection: 'injection',
  english: 'english',
  smalltalk: 'smalltalk',
  human: 'human',
  undo: 'undo',
  restart: 'restart',
  forget: 'forget',
  'what-i-said': 'recall',
  result: 'result',
  'list-all': 'list',
  document: 'document',
} as const;

const ASKS = /[?？吗么呢]|怎么|多少|能不能|可不可以|有没有|能否|哪里|哪儿|找谁|咋|啥/;

/** 我能享受哪些政策: everything there is, no topic. */
const ASKS_ALL =
  /(享受|领|拿|申请|用)(到|得到)?(些|得)?(哪些|什么|啥)|(有|都有)(些)?(哪些|什么|啥)(政策|优惠|补贴|扶持|措施)|都能享受|(还有|都有|有)(些)?(哪些|什么|啥)(是)?(能|可以|好)(办|申请|享受|用|领|拿)|(能|可以)(办|申请|享受|领|拿)的(都|还)?有(哪些|什么|啥)|有没有(什么|啥)?(钱|补贴|好处)(可以|能|好)?(领|拿)|有(钱|补贴)(可以|能)?(领|拿)吗/;

/** 社保交不动, 生意差: trouble told is a question. */
const TROUBLE =
  /[交还付拿撑扛租]不(动|起|了|出|上|住|下去)|没钱|没生意|困难|太(高|贵|重|多)|不肯|不让|不给|被罚|欠|涨|逼|催|关门|亏/;

/** From this score on a topic is named, not only touched. */
const SURE = 0.45;

/** From this score on trouble told is trouble with something the papers know. */
const TOUCHED = 0.2;

/** Longer words than this are no try at answering a question of ours. */
const LONGEST_ANSWER = 12;
/** and longer ones tell more than a fact of the case. */
const LONGEST_FACTS = 16;

/** Decides, in this order: buttons, commands, an answer to the open question, facts told, a question. */
export function recognise(scene: Scene, parts: Parts): Intent {
  const { inbound, said, state, text } = scene;
  if (inbound.answer !== undefined) return readButton(inbound.answer, scene, parts);
  if (said === null) return { kind: 'greet' };

  const command = readCommand(text);
  if (command !== null) return { kind: command };
  const open = state.open === null ? undefined : factById(state.open.fact, parts);
  if (said.wish in BY_WISH && !isShortAnswer(text, open)) {
    return { kind: BY_WISH[said.wish as keyof typeof BY_WISH] };
  }
  if (said.wish === 'correction' && scene.added.length > 0) return { kind: 'facts' };
  if (said.wish === 'correction') {
    const corrected = readCorrection(scene, parts);
    if (corrected !== null) return corrected;
  }
  const namesTopic = (said.themes[0]?.score ?? 0) >= SURE;
  if (!namesTopic && ASKS_ALL.test(text)) return { kind: 'list' };
  if (said.wish === 'contact') return { kind: 'contact' };
  if (open !== undefined && !(namesTopic && ASKS.test(text))) {
    const answer = readOpen(open, scene, parts);
    if (answer !== null) return answer;
  }
  if (open === undefined && !(namesTopic && ASKS.test(text))) {
    const figure = readFigure(scene, parts);
    if (figure !== null) return figure;
  }
  if (!ASKS.test(text)) {
    if (tellsOfCase(scene, parts) || tellsYear(scene)) return { kind: 'facts' };
    const isTrouble = TROUBLE.test(text) && (said.themes[0]?.score ?? 0) >= TOUCHED;
    if (!namesTopic && !isTrouble && scene.added.length > 0) return { kind: 'facts' };
  }
  if (!namesTopic && !ASKS.test(text)) {
    if (open !== undefined && [...text].length <= LONGEST_ANSWER)
      return { kind: 'unread', fact: open.id };
  }
  if (said.wish === 'nonsense' && scene.added.length === 0) return { kind: 'nonsense' };
  return { kind: 'policy' };
}

/**
 * 不是，村集体的; 我一年房租八万: in a case, what it turns on, what was told before, or a figure of its
 * matter is told, and no new question put.
 */
function tellsOfCase(scene: Scene, parts: Parts): boolean {
  const { focus, answers } = scene.state;
  if (focus === null || scene.added.length === 0) return false;
  if ([...scene.text].length > LONGEST_FACTS) return false;
  const measures = measuresById(focus.measures, parts);
  const bearing = parts.judgement.bearing(measures);
  const matters = new Set(measures.flatMap(({ themes }) => themes.map(familyOf)));
  const isOfMatter = matters.has(familyOf(scene.said?.themes[0]?.id ?? ''));
  return scene.added.every(
    ({ fact, value }) =>
      bearing.has(fact) ||
      answers.some((answer) => answer.fact === fact) ||
      (isOfMatter && typeof value === 'number'),
  );
}

/** 22年的, in a case: which year is meant, and nothing else. */
function tellsYear({ state, said, text }: Scene): boolean {
  if (state.focus === null || said?.time?.year === undefined) return false;
  return said.themes.length === 0 && [...text].length <= LONGEST_ANSWER;
}

/** rent-relief, rent-market: one matter to the one who asks. */
const familyOf = (theme: string) => theme.split('-')[0] ?? theme;

/** 有, 没, 是, 1 and the like may look like anything; with a question open they answer it. */
function isShortAnswer(text: string, open: Fact | undefined): boolean {
  return open !== undefined && [...text].length <= 2;
}

/**
 * Words after an open question: what they tell about the shop goes before what they might mean as an
 * answer (房东是私人 is no answer to who one is oneself); else they answer the question, or another one
 * of the case.
 */
function readOpen(open: Fact, scene: Scene, parts: Parts): Intent | null {
  const told = scene.added.find((answer) => answer.fact === open.id);
  if (told !== undefined) return { kind: 'answer', fact: open.id, value: told.value };
  if (scene.added.length > 0) return null;
  const value = parts.judgement.read(open, scene.text, scene.on, yearInQuestion(scene, parts));
  if (value !== null) return { kind: 'answer', fact: open.id, value };
  const bearing = parts.judgement.bearing(measuresById(scene.state.focus?.measures ?? [], parts));
  for (const id of bearing) {
    const fact = factById(id, parts);
    const option = fact?.options.find((one) => isNamed(one, scene.text));
    if (fact !== undefined && option !== undefined)
      return { kind: 'answer', fact: id, value: option.value };
  }
  return null;
}

/** 三个, after a case has closed: what its sum still lacks, where the words can only mean one such fact. */
function readFigure(scene: Scene, parts: Parts): Intent | null {
  if (scene.added.length > 0 || [...scene.text].length > LONGEST_ANSWER) return null;
  const measures = measuresById(scene.state.focus?.measures.slice(0, 1) ?? [], parts);
  const lacking = measures.flatMap((measure) =>
    parts.judgement
      .assess(measure, scene.answers, scene.on)
      .flatMap(({ verdict, estimate }) =>
        verdict === 'eligible' ? (estimate?.missing ?? []) : [],
      ),
  );
  const read = [...new Set(lacking)].flatMap((id): Intent[] => {
    const fact = factById(id, parts);
    const value = fact?.type === 'number' ? parts.judgement.read(fact, scene.text, scene.on) : null;
    return fact === undefined || value === null || value === UNKNOWN
      ? []
      : [{ kind: 'answer', fact: fact.id, value }];
  });
  return read.length === 1 ? (read[0] ?? null) : null;
}

/** 我说错了，我是公司: what follows, read as an answer to one of the case's own questions. */
function readCorrection(scene: Scene, parts: Parts): Intent | null {
  const rest = scene.text
    .replace(/^.*?(说错|讲错|搞错|弄错|不对|更正|改一下)了?[，,、。：:\s]*/, '')
    .replace(/^(我|其实)*(应该)?是/, '');
  const bearing = parts.judgement.bearing(measuresById(scene.state.focus?.measures ?? [], parts));
  for (const id of bearing) {
    const fact = factById(id, parts);
    if (fact?.type !== 'choice') continue;
    const value = parts.judgement.read(fact, rest, scene.on);
    if (value !== null && value !== UNKNOWN) return { kind: 'answer', fact: id, value };
  }
  return null;
}

/** A pressed button: the question's id or its fact, and an option's value, label or ordinal. */
function readButton(
  answer: { question: string; value: string | number },
  scene: Scene,
  parts: Parts,
): Intent {
  const fact = factById(factOfQuestion(answer.question) ?? answer.question, parts);
  if (fact === undefined) return { kind: 'stale' };
  if (answer.value === UNKNOWN) return { kind: 'answer', fact: fact.id, value: UNKNOWN };
  if (typeof answer.value === 'number')
    return { kind: 'answer', fact: fact.id, value: answer.value };
  const picked = parts.judgement.options(fact).find((option) => option.value === answer.value);
  const value =
    picked?.value ??
    parts.judgement.read(fact, answer.value, scene.on, yearInQuestion(scene, parts));
  return value === null
    ? { kind: 'unread', fact: fact.id }
    : { kind: 'answer', fact: fact.id, value };
}
