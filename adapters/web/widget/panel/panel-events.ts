import type { Reply } from '../../../../src/conversation/reply.ts';

/** What the outside may learn of a talk: which measures were spoken of, never what was said. */
export interface AnsweredDetail {
  readonly version: 1;
  readonly turn: number;
  readonly measures: readonly string[];
  /** whether a follow-up question is open */
  readonly asks: boolean;
}

/** Which question is put to the owner; not what is answered. */
export interface QuestionDetail {
  readonly version: 1;
  readonly turn: number;
  /** id of `/api/facts` */
  readonly fact: string;
}

/** What the page around is told of an answer: which measures, and whether something is asked; no words. */
export function answeredDetail({ turn, assessments, question }: Reply): AnsweredDetail {
  const measures = [...new Set(assessments.map(({ measureId }) => measureId))];
  return { version: 1, turn, measures, asks: question !== undefined };
}

/** What the page around is told of a question; null where nothing is asked. */
export function questionDetail({ turn, question }: Reply): QuestionDetail | null {
  return question === undefined ? null : { version: 1, turn, fact: question.fact };
}

/** Tells the page: `hxd:open`, `hxd:close`, …, at the element and up from it. */
export function tellPage(
  host: HTMLElement,
  name: 'open' | 'close' | 'answered' | 'question',
  detail: object = { version: 1 },
): void {
  host.dispatchEvent(new CustomEvent(`hxd:${name}`, { detail, bubbles: true }));
}
