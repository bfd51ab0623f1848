import type { Context } from 'hono';
import type { Directory } from '../../../src/conversation/directory/directory.ts';
import type { AssessmentView } from '../../../src/conversation/reply.ts';
import type { TurnService, Visitor } from '../../../src/conversation/service/turn-service.ts';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { Fact } from '../../../src/knowledge/schema/fact.ts';
import type { ValiditySpec } from '../../../src/knowledge/schema/validity.ts';
import type { WebAssets } from './assets/assets.ts';

export type Validity = AssessmentView['validity'];

/** What the owner's pages and the widget are made of. */
export interface WebDeps {
  readonly knowledge: Knowledge;
  readonly directory: Directory;
  readonly turns: TurnService;
  readonly assets: WebAssets;
  /** when a measure holds, resolved for a day */
  readonly validityOf: (spec: ValiditySpec, on: CivilDate) => Validity;
  /** ids of measures that a text asks for, best first; more than anybody reads */
  readonly find: (text: string) => readonly string[];
  /** ids of measures by what is typed of their names, offices and desks: characters, pinyin, initials */
  readonly findTyped: (text: string) => readonly string[];
  /** the answers to pick from when a fact is asked for, without 不清楚 */
  readonly optionsOf: (fact: Fact) => readonly { readonly value: string; readonly label: string }[];
  /** keeps what a person thinks of an answer of theirs; whether there is such a talk */
  readonly keepOpinion: (opinion: {
    readonly conversationId: string;
    readonly turn: number;
    readonly helpful: boolean;
  }) => Promise<boolean>;
  /** who sends a request, as far as a server can tell people apart */
  readonly visitorOf: (context: Context) => Visitor;
  /** origins besides its own that may frame the service */
  readonly allowedOrigins: readonly string[];
  /** the address people see; null when it is the one the request names */
  readonly publicUrl: string | null;
  /** milliseconds since the epoch */
  readonly now: () => number;
}
