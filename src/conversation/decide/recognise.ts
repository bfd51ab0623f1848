import type { Fact } from '../../knowledge/schema/fact.ts';
import { themeFamily } from '../../knowledge/theme-family.ts';
import type { Deps } from '../deps.ts';
import { factById, measuresById } from '../lookup.ts';
import { asksForAll } from '../read/asks-for-all.ts';
import { readAspect, readCommand } from '../read/commands.ts';
import { asksForToday, dayMeant, isTimeAlone } from '../read/day-meant.ts';
import {
  LONGEST_ANSWER,
  readButton,
  readCorrection,
  readDay,
  readFigure,
  readLate,
  readOpen,
} from '../read/read-reply.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';

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

/** 不清楚, 是的, 没有: answers, to no question that is open. */
const IDLE: ReadonlySet<string> = new Set(['unknown', 'yes', 'no']);

const ASKS = /[?？吗么呢]|怎么|多少|能不能|可不可以|有没有|能否|哪里|哪儿|找谁|咋|啥/;

/** 社保交不动, 生意差: trouble told is a question. */
const TROUBLE =
  /[交还付拿撑扛租]不(动|起|了|出|上|住|下去)|没钱|没生意|困难|太(高|贵|重|多)|不肯|不让|不给|被罚|欠|涨|逼|催|关门|亏/;

/** From this score on a topic is named, not only touched. */
const SURE = 0.45;

/** 政策宣讲: named by whoever asks for any policy at all. */
const ABOUT_POLICIES = 'policy-information';

/** From this score on trouble told is trouble with something the papers know. */
const TOUCHED = 0.2;

/** Longer words than this tell more than a fact of the case. */
const LONGEST_FACTS = 16;

/** Decides, in this order: buttons, commands, an answer to the open question, facts told, a question. */
export function recognise(scene: Scene, deps: Deps): Move {
  const { inbound, said, state, text } = scene;
  if (inbound.answer !== undefined) return readButton(inbound.answer, scene, deps);
  if (said === null) return { kind: 'greet' };

  const command = readCommand(text);
  if (command !== null) return { kind: command };
  const aspect = state.focus === null ? null : readAspect(text);
  if (aspect !== null) return { kind: 'aspect', aspect };
  const open = state.open === null ? undefined : factById(state.open.fact, deps);
  if (said.wish in BY_WISH && !isShortAnswer(text, open)) {
    return { kind: BY_WISH[said.wish as keyof typeof BY_WISH] };
  }
  if (said.wish === 'correction' && scene.added.length > 0) return { kind: 'facts' };
  if (said.wish === 'correction') {
    const corrected = readCorrection(scene, deps);
    if (corrected !== null) return corrected;
  }
  if (state.focus !== null && scene.added.length === 0 && isAnotherDay(open, scene, deps))
    return { kind: 'another-day' };
  const day = ASKS.test(text) ? null : readDay(scene, deps);
  if (day !== null) return day;
  const namesTopic = (said.themes[0]?.score ?? 0) >= SURE;
  const namesMatter = said.themes.some(({ id, score }) => score >= SURE && id !== ABOUT_POLICIES);
  if (!namesMatter && asksForAll(text)) return { kind: 'list' };
  if (said.wish === 'contact') return { kind: 'contact' };
  if (open !== undefined && !(namesTopic && ASKS.test(text))) {
    const answer = readOpen(open, scene, deps);
    if (answer !== null) return answer;
  }
  if (open === undefined && !(namesTopic && ASKS.test(text))) {
    const late = readFigure(scene, deps) ?? readLate(scene, deps);
    if (late !== null) return late;
  }
  if (!ASKS.test(text)) {
    if (tellsOfCase(scene, deps) || tellsYear(scene)) return { kind: 'facts' };
    const touched = said.themes.reduce((sum, { score }) => sum + score, 0);
    const isTrouble = TROUBLE.test(text) && touched >= TOUCHED;
    if (!namesTopic && !isTrouble && scene.added.length > 0) return { kind: 'facts' };
    if (!namesTopic && open !== undefined && [...text].length <= LONGEST_ANSWER)
      return { kind: 'unread', fact: open.id };
  }
  if (open === undefined && scene.added.length === 0 && IDLE.has(said.wish))
    return { kind: 'idle' };
  if (said.wish === 'nonsense' && scene.added.length === 0) return { kind: 'nonsense' };
  return { kind: 'policy' };
}

/**
 * 不是，村集体的; 我一年房租八万: in a case, what it turns on, what was told before, or a figure of its
 * matter is told, and no new question put.
 */
function tellsOfCase(scene: Scene, deps: Deps): boolean {
  const { focus, answers } = scene.state;
  if (focus === null || scene.added.length === 0) return false;
  if ([...scene.text].length > LONGEST_FACTS) return false;
  const measures = measuresById(focus.measures, deps);
  const bearing = deps.judgement.bearing(measures);
  const matters = new Set(measures.flatMap(({ themes }) => themes.map(themeFamily)));
  const isOfMatter = matters.has(themeFamily(scene.said?.themes[0]?.id ?? ''));
  return scene.added.every(
    ({ fact, value }) =>
      bearing.has(fact) ||
      answers.some((answer) => answer.fact === fact) ||
      (isOfMatter && /^\d/.test(String(value))),
  );
}

/** 22年的, in a case: which year is meant, and nothing else. */
function tellsYear({ state, said, text }: Scene): boolean {
  return state.focus !== null && said?.time?.year !== undefined && isTimeAlone(text);
}

/** 要是2020年3月呢, 现在呢, 那会儿呢: the same case on another day, and no answer to a question for a date. */
function isAnotherDay(open: Fact | undefined, { text, on, today }: Scene, deps: Deps): boolean {
  const namesDay =
    dayMeant(text, today) !== null || asksForToday(text) || /那会|那时|当时|那阵/.test(text);
  return (
    namesDay &&
    isTimeAlone(text) &&
    (open === undefined || deps.judgement.read(open, text, on) === null)
  );
}

/** 有, 没, 是, 1 and the like may look like anything; with a question open they answer it. */
function isShortAnswer(text: string, open: Fact | undefined): boolean {
  return open !== undefined && [...text].length <= 2;
}
