import type { Words } from '../../language/words.ts';
import { SPEAKER } from '../../search/understanding.ts';
import { answersOfPerson } from '../answer/measures/tell-measures.ts';
import { handOf } from '../decide/table.ts';
import type { Answer, ConversationState, Person } from '../state.ts';

/** How far from the start of a message a person stands who is its subject. */
const NEAR_START = 4;

/** One of the people that a talk has a case of. */
export interface PersonSpokenOf {
  /** index among the people of the talk */
  readonly at: number;
  /** where the words go on behind their name, in UTF-16 units */
  readonly from: number;
}

/**
 * 乙要是没执照呢, 表哥顺带卖的兽药也算, 他那个要啥凭证: which of the people that a talk has a case of is spoken of, by their
 * name, as he or she where only one is, or since their matter is in hand. Null where it is the owner.
 */
export function personInQuestion(
  { focus }: ConversationState,
  words: Words,
): PersonSpokenOf | null {
  const people = focus?.people ?? [];
  if (people.length === 0) return null;
  const others = people.filter(({ name }) => name !== SPEAKER && name !== '');
  const named = others.flatMap((person) => {
    const end = endOf(person.name, words);
    // 阿姐嗰份文件: where no matter is known to be theirs, their name may point to one.
    const from = end === null || person.measure === '' ? 0 : behind(end, words);
    return end === null ? [] : [{ at: people.indexOf(person), from }];
  });
  if (named.length > 0) return onlyOne(named);
  const is = (person: Person, from = 0) => ({ at: people.indexOf(person), from });
  if (words.says('he-or-she')) {
    const pronoun = words.size - (words.after('he-or-she')?.size ?? words.size);
    return onlyOne(others.map((person) => is(person, behind(pronoun, words))));
  }
  if (words.says('speaks-of-oneself'))
    return onlyOne(people.filter(({ name }) => name === SPEAKER).map((person) => is(person)));
  const hand = handOf(focus);
  const inHand = people.filter(({ measure }) => hand.length === 1 && hand[0] === measure);
  return onlyOne(inHand.map((person) => is(person)));
}

/** Where a name near the start of a message ends; null where it does not stand there. */
function endOf(name: string, words: Words): number | null {
  for (let at = 0; at <= NEAR_START; at += 1)
    if (words.slice(at, at + name.length).is(name)) return at + name.length;
  return null;
}

/** 小舅子那边|是一般纳税人: what is said of them, as one says it of oneself; all where nothing more is. */
function behind(end: number, words: Words): number {
  const rest = words.slice(end).part('of-theirs', 'rest');
  return rest === null || rest.length < LEAST ? 0 : words.size - rest.size;
}

/** Fewer characters say nothing of anybody: 呢. */
const LEAST = 2;

/** Two of one name are not told apart. */
function onlyOne(some: readonly PersonSpokenOf[]): PersonSpokenOf | null {
  const [only, more] = some;
  return only === undefined || more !== undefined ? null : only;
}

/**
 * The talk as it is about one of its people: their matter in hand, and what was told of them all that is known but the
 * place.
 */
export function asPerson(state: ConversationState, at: number): ConversationState {
  const { focus, answers } = state;
  const person = focus?.people?.[at];
  if (focus === null || person === undefined) return state;
  const known = { ...state, answers: answersOfPerson(person, answers) };
  if (person.measure === '') return known;
  const isSame = handOf(focus).every((id) => id === person.measure);
  return {
    ...known,
    focus: {
      ...focus,
      measures: [person.measure, ...focus.measures.filter((id) => id !== person.measure)],
      hand: [person.measure],
    },
    open: isSame ? state.open : null,
  };
}

/** The talk as its owner's again: what was told of the person meanwhile is kept with them. */
export function asOwner(
  told: ConversationState,
  before: ConversationState,
  at: number,
): ConversationState {
  const was = before.focus?.people?.[at];
  const people = told.focus?.people;
  if (told.focus === null || people === undefined || was === undefined)
    return { ...told, answers: before.answers, past: before.past };
  const said = new Set(was.answers.map(({ fact }) => fact));
  const isTheirs = ({ fact }: Answer): boolean =>
    was.isOwners === true ? said.has(fact) : fact !== PLACE;
  const theirs = told.answers.filter(isTheirs);
  const others = told.answers.filter((answer) => !isTheirs(answer));
  const kept = before.answers.filter((answer) => !others.includes(answer) && isTheirs(answer));
  return {
    ...told,
    focus: {
      ...told.focus,
      people: people.map((one, index) => (index === at ? { ...one, answers: theirs } : one)),
    },
    answers: [...others, ...kept],
    past: before.past,
  };
}

const PLACE = 'place';
