import * as z from 'zod';
import type { ConversationStore } from '../conversation/service/conversation-store.ts';
import type { Keeping } from './keeping.ts';
import { purge } from './retention.ts';
import { rowsOf, type SqlDriver, sql } from './sql-driver.ts';
import { type AuditTrail, createAuditTrail } from './tables/audit.ts';
import { type CallStore, createCallStore } from './tables/calls.ts';
import { type CaseStore, createCaseStore } from './tables/cases.ts';
import { createConversationStore } from './tables/conversation-rows.ts';
import { createFeedbackStore, type FeedbackStore } from './tables/feedback.ts';
import { createGuessCount, type GuessCount } from './tables/guesses.ts';
import { createNoteStore, type NoteStore } from './tables/notes.ts';
import { createReportStore, type ReportStore } from './tables/reports.ts';
import { createSessionStore, type SessionStore } from './tables/sessions.ts';
import { createTallies, type Tallies } from './tables/tallies.ts';
import { createUnansweredStore, type UnansweredStore } from './tables/unanswered.ts';

/** Everything that is kept, over one database. */
export interface Store {
  readonly conversations: ConversationStore;
  readonly feedback: FeedbackStore;
  readonly unanswered: UnansweredStore;
  readonly notes: NoteStore;
  readonly cases: CaseStore;
  readonly reports: ReportStore;
  readonly audit: AuditTrail;
  readonly calls: CallStore;
  readonly tallies: Tallies;
  readonly sessions: SessionStore;
  readonly guesses: GuessCount;
  /** see `installSecret` */
  readonly secret: (proposal: string) => Promise<string>;
  /** see `purge` */
  readonly purge: (now: number, days: number, rest?: () => Promise<void>) => Promise<void>;
  /** Throws when the database cannot be reached. */
  readonly ping: () => Promise<void>;
}

/** All stores over one driver; every word of a person passes `keeping` on its way in. */
export function createStore(driver: SqlDriver, keeping: Keeping): Store {
  return {
    conversations: createConversationStore(driver, keeping),
    feedback: createFeedbackStore(driver, keeping),
    unanswered: createUnansweredStore(driver, keeping),
    notes: createNoteStore(driver, keeping),
    cases: createCaseStore(driver, keeping),
    reports: createReportStore(driver, keeping),
    audit: createAuditTrail(driver),
    calls: createCallStore(driver, keeping),
    tallies: createTallies(driver),
    sessions: createSessionStore(driver),
    guesses: createGuessCount(driver),
    secret: (proposal) => installSecret(driver, proposal),
    purge: (now, days, rest) => purge(driver, now, days, rest),
    ping: async () => {
      await (driver.probe?.() ?? rowsOf(driver, sql('select 1 from settings limit 1')));
    },
  };
}

const settingRows = z.tuple([z.object({ value: z.string().min(22) })]);

/**
 * The secret of this installation, made once and kept in its database; it names chats and signs
 * sessions. All processes on one database get the same.
 * @param proposal 32 random bytes in base64url, taken if there is none yet
 */
async function installSecret(driver: SqlDriver, proposal: string): Promise<string> {
  const [, rows] = await driver.batch([
    sql(`insert into settings (name, value) values ('secret', ?) on conflict do nothing`, proposal),
    sql(`select value from settings where name = 'secret'`),
  ]);
  return settingRows.parse(rows)[0].value;
}
