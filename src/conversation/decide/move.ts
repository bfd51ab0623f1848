import type { Words } from '../../language/words.ts';
import type { QueryPart } from '../../search/understanding.ts';
import type { MatterAspect } from '../answer/answer-aspect.ts';
import type { QuestionAspect } from '../answer/explain.ts';

/** A fact with the value that is supposed of it. */
export interface Supposed {
  readonly fact: string;
  readonly value: string | number;
}

/** One thing to do in a turn. A message may bring several; they are done in order. */
export type Move =
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
        | 'noted'
        | 'remark'
        | 'undo'
        | 'restart'
        | 'forget'
        | 'recall'
        | 'result'
        | 'then'
        | 'list'
        | 'another-day'
        | 'document'
        | 'doubt';
    }
  /** an office of the directory; `said` where the message says more */
  | { readonly kind: 'contact'; readonly said?: Words }
  /** an answer to a question, by button or in words */
  | { readonly kind: 'answer'; readonly fact: string; readonly value: string | number }
  /** a button of a question that nobody knows */
  | { readonly kind: 'stale' }
  /** something told of oneself, and nothing asked */
  | { readonly kind: 'facts' }
  /** a matter of its own; `text` is the stretch that names it where the message says more */
  | {
      readonly kind: 'policy';
      readonly text?: Words;
      /** what is asked of it */
      readonly aspect?: MatterAspect | null;
      /** those of several queries that are new */
      readonly queries?: readonly QueryPart[];
      /** they are all that is asked: nothing stands beside them */
      readonly areAll?: true;
    }
  /** words that answer neither the open question nor anything else */
  | { readonly kind: 'unread'; readonly fact: string }
  /** asked about the open question, or what a word means; `said` names it where it is named */
  | {
      readonly kind: 'explain';
      readonly aspect: QuestionAspect;
      readonly said: Words;
      /** what is done where nothing is known to explain it by */
      readonly otherwise?: Move;
    }
  /** 要带什么: something asked of the matter in hand; `said` where its words say more than the aspect */
  | {
      readonly kind: 'aspect';
      readonly aspect: MatterAspect | null;
      readonly said?: Words;
      /** what is done where the record has no word on it */
      readonly otherwise?: Move;
    }
  /** 哪个先过期, 分别找谁: asked of each of the list in hand */
  | { readonly kind: 'each'; readonly aspect: MatterAspect }
  /** 第二个呢: one of the list in hand (1-based, -1 is the last), and what is asked of it */
  | { readonly kind: 'item'; readonly position: number; readonly aspect: MatterAspect | null }
  /** 个税呢, 执照那个: another measure on the table becomes the matter in hand */
  | {
      readonly kind: 'turn-to';
      readonly measure: string;
      readonly aspect: MatterAspect | null;
      readonly said: Words;
      /** which of the people asked for it is about */
      readonly person?: number;
    }
  /** 要是减了呢: what would follow; nothing is stored */
  | {
      readonly kind: 'suppose';
      /** the record that it fits, where that is not the one in hand */
      readonly measure?: string;
      /** the record that it is supposed of, where that is not the one in hand: what was supposed before goes on */
      readonly of?: string;
      readonly answers: readonly Supposed[];
      readonly said: Words;
      /** what is done where it bears on nothing in hand */
      readonly otherwise: Move;
    }
  /** 换成鄞州现在的, 2020年那次呢: a measure's matter at another place, or of another year */
  | {
      readonly kind: 'moved';
      readonly measure: string;
      /** GB/T 2260 code */
      readonly place: string | null;
      readonly year: number | null;
      /** as it is today */
      readonly now: boolean;
      readonly aspect: MatterAspect | null;
      readonly said: Words;
    }
  /** 不转了，就是问问: nothing of what was supposed holds; what was in hand before it is told again */
  | { readonly kind: 'as-it-is'; readonly measures: readonly string[] }
  /** 记错了，执照上写的是洗浴: put right by what no fact is known for; what must hold all the same */
  | { readonly kind: 'holds-all-the-same' }
  /** 深圳的朋友也能用吗: how far the paper in hand reaches */
  | {
      readonly kind: 'reach';
      readonly place: string;
      readonly said: Words;
      /** that is said with it */
      readonly year?: number | null;
    }
  /** 我老弟开饭店，他也能弄？: what somebody else would have, by what is told of them; nothing is stored */
  | {
      readonly kind: 'for-another';
      /** as they were called; empty where they were not */
      readonly person: string;
      /** `isSaid`: in words, and not by what follows from them */
      readonly answers: readonly (Supposed & { readonly isSaid: boolean })[];
      /** the record that is meant, where it is known */
      readonly measure?: string;
      readonly aspect: MatterAspect | null;
      readonly said: Words;
    }
  /** 取暖费有补贴没: kinds of help (ids) that no paper of the asker's place is about */
  | { readonly kind: 'not-held'; readonly helps: readonly string[] }
  /** trouble that no paper is about: whom to turn to, and what there is all the same */
  | { readonly kind: 'trouble'; readonly id: string }
  /** a case told at the outset without a question: what there is for it */
  | { readonly kind: 'opening' }
  /** 是的, after 问的是这个吗: what was asked back about is meant; of a list, what was told speaks for this one */
  | {
      readonly kind: 'offered';
      readonly measure: string;
      readonly aspect: MatterAspect | null;
      /** the words that it was asked back about, and those that go on with it; empty where none led to it */
      readonly said: Words;
    }
  /** 不是: what was asked back about is not meant */
  | { readonly kind: 'declined' }
  /** 还有别的吗 */
  | { readonly kind: 'others' }
  /** the same of a long list: what of it was not named yet */
  | { readonly kind: 'more' }
  /** 继续: what waits is answered next */
  | { readonly kind: 'continue' };
