import type { MatterAspect } from '../answer/answer-aspect.ts';

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
        | 'human'
        | 'idle';
    }
  | {
      readonly kind:
        | 'undo'
        | 'restart'
        | 'forget'
        | 'recall'
        | 'result'
        | 'then'
        | 'list'
        | 'another-day'
        | 'document'
        | 'contact';
    }
  /** an answer to a question, by button or in words */
  | { readonly kind: 'answer'; readonly fact: string; readonly value: string | number }
  /** a button of a question that nobody knows */
  | { readonly kind: 'stale' }
  /** told something about himself without asking anything */
  | { readonly kind: 'facts' }
  /** something of the matter in hand: 要带什么 */
  | { readonly kind: 'aspect'; readonly aspect: MatterAspect }
  | { readonly kind: 'policy' }
  /** words that answer neither the open question nor anything else */
  | { readonly kind: 'unread'; readonly fact: string };
