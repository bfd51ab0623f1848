import type { Question } from '../../../../src/conversation/reply.ts';

/** A form field that travels along unseen: the conversation on pages without scripts. */
export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

/** Where a view is drawn; the same views serve the server's pages, the page script and the widget. */
export interface ViewContext {
  /** what links begin with: '' on the service's own pages, its origin on a partner's page */
  readonly base: string;
  /** where plain forms are sent, below `base` */
  readonly action: '/ask' | '/embed';
  /** links leave the page that the view stands on */
  readonly newTab: boolean;
  /** options are buttons where a script answers at once, radios on a plain form */
  readonly choices: 'buttons' | 'radios';
  readonly hidden: readonly HiddenField[];
  /** places to choose from for the shop; none where only a name can be typed */
  readonly places?: readonly string[];
  /** how a fact is asked for, for corrections; null until that is fetched */
  readonly questionOf: ((fact: string) => FactQuestion | null) | null;
}

/** How the service's own page draws an answer once its script runs. */
export const scripted: ViewContext = {
  base: '',
  action: '/ask',
  newTab: false,
  choices: 'buttons',
  hidden: [],
  questionOf: null,
};

/** The part of a question that a correction needs. */
export type FactQuestion = Pick<Question, 'text' | 'options' | 'input'>;
