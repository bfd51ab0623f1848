import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../../src/conversation/decide/decide.ts';
import { candidatesOf } from '../../src/conversation/decide/record/candidates.ts';
import { respondAll } from '../../src/conversation/decide/respond/respond-all.ts';
import type { Deps } from '../../src/conversation/deps.ts';
import { finish } from '../../src/conversation/finish/finish.ts';
import { readScene } from '../../src/conversation/read/scene.ts';
import { type ConversationState, emptyState } from '../../src/conversation/state.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { typed } from '../../src/language/words.ts';
import { type Talk, talkSchema } from './talk-set.ts';

/** A later message of a talk: the records it may be about, each with its signs, and whether it is meant. */
export interface FollowUp {
  readonly talk: string;
  readonly said: string;
  readonly candidates: readonly {
    readonly id: string;
    readonly signs: ReadonlyMap<string, number>;
    readonly isMeant: boolean;
  }[];
  /** whether the rules alone speak of one that is meant */
  readonly isByRules: boolean;
}

/**
 * Talks by people who saw no code. Those of `followups.jsonl` are short: of what does each later message speak?
 */
export const readTalks = (file: 'followups.jsonl' | 'open.jsonl'): readonly Talk[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => talkSchema.parse(JSON.parse(line)));

/** The later messages of the talks that say which records they are about, as each is met in a talk by the rules alone. */
export function followUpsOf(
  talks: readonly Talk[],
  deps: Deps,
  today: CivilDate,
): readonly FollowUp[] {
  return talks.flatMap((talk) => {
    let state = emptyState;
    return talk.turns.flatMap((turn, index) => {
      const said = turn.say ?? turn.pick ?? '';
      const inbound = {
        text: typed(said),
        ...(index === 0 && talk.region !== undefined ? { region: talk.region } : {}),
        ...(talk.asOf === undefined ? {} : { asOf: talk.asOf as CivilDate }),
      };
      const before: ConversationState = state;
      const scene = readScene(before, inbound, today, deps);
      const moves = decide(scene, deps);
      const told = respondAll(moves, scene, deps);
      state = finish(told, moves, scene, deps).state ?? emptyState;
      const meant = turn.expect.speaksOf;
      if (meant === undefined || index === 0) return [];
      const { measures } = told;
      const candidates = candidatesOf(measures, scene, deps).map(({ measure, signs }) => ({
        id: measure.id,
        signs,
        isMeant: meant.includes(measure.id),
      }));
      const isByRules = measures.some((id) => meant.includes(id));
      return candidates.length === 0 ? [] : [{ talk: talk.id, said, candidates, isByRules }];
    });
  });
}
