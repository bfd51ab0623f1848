import { expect } from 'vitest';
import type { CaseContent } from '../../../src/conversation/case/case-content.ts';
import type { Commit } from '../../../src/conversation/service/conversation-store.ts';
import { randomToken } from '../../../src/conversation/service/keyed-hash.ts';
import { emptyState } from '../../../src/conversation/state.ts';
import { parseCivilDate } from '../../../src/knowledge/civil-date.ts';

const on = parseCivilDate('2026-11-21') ?? expect.fail('no date');

/** The first turn of a new conversation, as it is stored; `change` says what is different. */
export const commit = (change: Partial<Commit> = {}): Commit => ({
  conversationId: randomToken(),
  asker: randomToken(),
  expected: null,
  state: { ...emptyState, turn: 1 },
  reply: {
    turn: 1,
    messages: [],
    assessments: [],
    contacts: [],
    citations: [],
    suggestions: [],
  },
  delivery: null,
  kept: [],
  at: 1_000_000,
  ...change,
});

/** What is kept of a case: one answer, one measure, the question it was asked with. */
export const content = (question: string): CaseContent => ({
  answers: [{ fact: 'place', value: '330603', at: 1 }],
  measures: ['sx2020-03'],
  question,
  on,
  revision: 'abc',
  turn: 1,
  said: question,
  reply: commit().reply,
  rules: [],
  contacts: [],
});

/** A message of Telegram that was not delivered before. */
export const delivery = () => ({
  channel: 'telegram',
  key: randomToken(),
  request: randomToken(),
});
