import { knownFactsMessage } from '../compose/known-facts-message.ts';
import type { Parts } from '../parts.ts';
import { type Suggestion, sentence } from '../reply.ts';
import type { Answer } from '../state.ts';
import * as words from '../wording/fixed-words.ts';
import { holdOpen } from './hold-open.ts';
import { factById, measuresById } from './lookup.ts';
import type { Scene } from './scene.ts';
import type { Told } from './told.ts';

/** Situations one may start from; each is sent as it reads. */
export const STARTERS: readonly Suggestion[] = [
  { label: '房租能减吗', text: '房租能减吗' },
  { label: '社保能缓交吗', text: '社保能缓交吗' },
  { label: '贷款到期还不上', text: '贷款到期还不上怎么办' },
  { label: '我能享受哪些政策', text: '我能享受哪些政策' },
];

const said = (text: string): Pick<Told, 'messages' | 'measures' | 'contacts' | 'effects'> => ({
  messages: [sentence(text)],
  measures: [],
  contacts: [],
  effects: [],
});

/** A sentence in between; the case in hand stays as it is and its open question is put again. */
export function sentenceTurn(text: string, scene: Scene, suggest = false): Told {
  return { ...holdOpen(scene), ...said(text), suggestions: suggest ? STARTERS : [] };
}

/** Everything said is dropped, the conversation goes on. */
export function restartTurn(): Told {
  return { answers: [], focus: null, ask: null, ...said(words.restarted), suggestions: STARTERS };
}

/** Everything kept is deleted. */
export function forgetTurn(): Told {
  return { ...restartTurn(), ...said(words.forgotten), effects: [{ kind: 'forget' }] };
}

/** 我都说了啥: each fact with its value, and whether it bears on the case in hand. */
export function recallTurn(scene: Scene, parts: Parts): Told {
  const latest = new Map(scene.answers.map((answer) => [answer.fact, answer]));
  const focus = measuresById(scene.state.focus?.measures ?? [], parts);
  const bearing = parts.judgement.bearing(focus);
  const known = [...latest.values()].flatMap(({ fact: id, value }) => {
    const fact = factById(id, parts);
    if (fact === undefined) return [];
    const unused = focus.length > 0 && !bearing.has(id);
    return [{ label: fact.label, value: parts.judgement.valueWords(fact, value), unused }];
  });
  const message = knownFactsMessage(known);
  return { ...holdOpen(scene), ...said(message.text), suggestions: [] };
}

/** The answers without those of the last turn that gave any; null when there is none. */
export function withoutLast(answers: readonly Answer[]): readonly Answer[] | null {
  const last = answers.at(-1)?.at;
  return last === undefined ? null : answers.filter((answer) => answer.at !== last);
}
