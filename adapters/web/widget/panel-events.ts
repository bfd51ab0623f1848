import type { Reply } from '../../../src/conversation/reply.ts';

/** What the outside may learn of a talk: which measures were spoken of, never what was said. */
export interface AnsweredDetail {
  readonly version: 1;
  readonly turn: number;
  readonly measures: readonly string[];
  /** whether a follow-up question is open */
  readonly asks: boolean;
}

export function answeredDetail({ turn, assessments, question }: Reply): AnsweredDetail {
  const measures = [...new Set(assessments.map(({ measureId }) => measureId))];
  return { version: 1, turn, measures, asks: question !== undefined };
}

/** Tells the page: `hxd:open`, `hxd:close`, `hxd:answered`, at the element and up from it. */
export function tellPage(
  host: HTMLElement,
  name: 'open' | 'close' | 'answered',
  detail: object = { version: 1 },
): void {
  host.dispatchEvent(new CustomEvent(`hxd:${name}`, { detail, bubbles: true }));
}
