import type { Fact, Option } from '../../knowledge/schema/fact.ts';
import type { Move } from '../decide/move.ts';
import type { Deps } from '../deps.ts';
import { factById, measuresById, yearInQuestion } from '../lookup.ts';
import { factOfQuestion, UNKNOWN } from '../question-id.ts';
import { dateSaid } from './date-said.ts';
import { isTimeAlone } from './day-meant.ts';
import { isNamed, type Scene } from './scene.ts';

/** Words of a yes-or-no question tell something by themselves from so many characters on. */
const TELLING = 4;

/** Longer words than this are no try at answering a question of ours. */
export const LONGEST_ANSWER = 12;

/**
 * Words after an open question: what they tell about the shop goes before what they might mean as an
 * answer (房东是私人 is no answer to who one is oneself); else they answer the question, or another one
 * of the case.
 */
export function readOpen(open: Fact, scene: Scene, deps: Deps): Move | null {
  const told = scene.added.find((answer) => answer.fact === open.id);
  if (told !== undefined) return { kind: 'answer', fact: open.id, value: told.value };
  if (scene.added.length > 0) return null;
  // 是高耗能 is the label of another question's option, whatever 是 says to this one.
  const labelled = optionOfCase(open, ({ label }) => label === scene.text, scene, deps);
  if (labelled !== null) return labelled;
  const value = deps.judgement.read(open, scene.text, scene.on, yearInQuestion(scene, deps));
  if (value !== null) return { kind: 'answer', fact: open.id, value };
  const plain = plainOf(scene.text);
  return optionOfCase(
    open,
    (option) => isNamed(option, scene.text) || isNamed(option, plain),
    scene,
    deps,
  );
}

/** An option of another question of the case; null where none fits, or the open one has it as well. */
function optionOfCase(
  open: Fact,
  fits: (option: Option) => boolean,
  scene: Scene,
  deps: Deps,
): Move | null {
  if (open.options.some(fits)) return null;
  const bearing = deps.judgement.bearing(measuresById(scene.state.focus?.measures ?? [], deps));
  for (const id of bearing) {
    const fact = factById(id, deps);
    const option = fact?.options.find(fits);
    if (fact !== undefined && option !== undefined)
      return { kind: 'answer', fact: id, value: option.value };
  }
  return null;
}

/** 三个, after a case has closed: what its sum still lacks, where the words can only mean one such fact. */
export function readFigure(scene: Scene, deps: Deps): Move | null {
  if (scene.added.length > 0 || [...scene.text].length > LONGEST_ANSWER) return null;
  const measures = measuresById(scene.state.focus?.measures.slice(0, 1) ?? [], deps);
  const lacking = measures.flatMap((measure) =>
    deps.judgement
      .assess(measure, scene.answers, scene.on)
      .flatMap(({ verdict, estimate }) =>
        verdict === 'eligible' ? (estimate?.missing ?? []) : [],
      ),
  );
  const read = [...new Set(lacking)].flatMap((id): Move[] => {
    const fact = factById(id, deps);
    const value = fact?.type === 'number' ? deps.judgement.read(fact, scene.text, scene.on) : null;
    return fact === undefined || value === null || value === UNKNOWN
      ? []
      : [{ kind: 'answer', fact: fact.id, value }];
  });
  return read.length === 1 ? (read[0] ?? null) : null;
}

/** 3月20号, 3月20号到期: the day that one question of the case asks for, when it is told unasked. */
export function readDay(scene: Scene, deps: Deps): Move | null {
  if (scene.added.length > 0) return null;
  const bearing = deps.judgement.bearing(measuresById(scene.state.focus?.measures ?? [], deps));
  const year = yearInQuestion(scene, deps);
  const days = [...bearing].flatMap((id): Move[] => {
    const fact = factById(id, deps);
    if (fact?.type !== 'date') return [];
    const bare = fact.words.reduce((text, word) => text.replace(word, ''), scene.text);
    const date = dateSaid(fact, scene.text) ?? (isTimeAlone(bare) ? bare : null);
    const value = date === null ? null : deps.judgement.read(fact, date, scene.on, year);
    return value === null || value === UNKNOWN ? [] : [{ kind: 'answer', fact: fact.id, value }];
  });
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** 其实是联通的。 is 联通 */
const plainOf = (text: string): string =>
  text
    .replace(/^(?:哦|噢|哎|嗯|啊|那|其实|应该|我们?|就|还|都)*是?/, '')
    .replace(/[的。！!，,]+$/, '');

/** 其实是联通, after a case has closed: an option that one question of the case has alone. */
export function readLate(scene: Scene, deps: Deps): Move | null {
  const plain = plainOf(scene.text);
  if (scene.added.length > 0 || [...plain].length < 2) return null;
  const bearing = deps.judgement.bearing(measuresById(scene.state.focus?.measures ?? [], deps));
  const named = [...bearing].flatMap((id): Move[] => {
    const fact = factById(id, deps);
    const option = fact?.options.find((one) => isNamed(one, plain));
    // 没有 alone answers anything; 没给他减 one thing.
    const isPlain = fact?.type === 'choice' || [...plain].length >= TELLING;
    return fact !== undefined && isPlain && option !== undefined
      ? [{ kind: 'answer', fact: fact.id, value: option.value }]
      : [];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** 我说错了，我是公司: what follows, read as an answer to one of the case's own questions. */
export function readCorrection(scene: Scene, deps: Deps): Move | null {
  const rest = scene.text
    .replace(/^.*?(说错|讲错|搞错|弄错|不对|更正|改一下)了?[，,、。：:\s]*/, '')
    .replace(/^(我|其实)*(应该)?是/, '');
  const bearing = deps.judgement.bearing(measuresById(scene.state.focus?.measures ?? [], deps));
  for (const id of bearing) {
    const fact = factById(id, deps);
    if (fact?.type !== 'choice') continue;
    const value = deps.judgement.read(fact, rest, scene.on);
    if (value !== null && value !== UNKNOWN) return { kind: 'answer', fact: id, value };
  }
  return null;
}

/** A pressed button: the question's id or its fact, and an option's value, label or ordinal. */
export function readButton(
  answer: { question: string; value: string | number },
  scene: Scene,
  deps: Deps,
): Move {
  const fact = factById(factOfQuestion(answer.question) ?? answer.question, deps);
  if (fact === undefined) return { kind: 'stale' };
  if (answer.value === UNKNOWN) return { kind: 'answer', fact: fact.id, value: UNKNOWN };
  if (typeof answer.value === 'number')
    return { kind: 'answer', fact: fact.id, value: answer.value };
  const picked = deps.judgement.options(fact).find((option) => option.value === answer.value);
  const value =
    picked?.value ?? deps.judgement.read(fact, answer.value, scene.on, yearInQuestion(scene, deps));
  return value === null
    ? { kind: 'unread', fact: fact.id }
    : { kind: 'answer', fact: fact.id, value };
}
