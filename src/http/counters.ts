import type { Commit, ConversationStore } from '../conversation/service/conversation-store.ts';
import type { TurnService } from '../conversation/service/turn-service.ts';
import { type SqlDriver, StoreError } from '../storage/sql-driver.ts';
import type { OperatorLog } from './deps.ts';

/** What is counted besides requests, with what it means, for Prometheus. */
const MEANINGS = {
  hxd_turns_total: 'Turns stored, by what came of them.',
  hxd_turns_repeated_total: 'Messages that were delivered again and told the same.',
  hxd_turns_failed_total: 'Turns that could not be taken.',
  hxd_turn_seconds_sum: 'Time to take turns, all together.',
  hxd_turn_seconds_count: 'Turns that were timed.',
  hxd_store_errors_total: 'What the database could not do, by why.',
  hxd_security_events_total: 'What may have been an attack, by kind.',
} as const;
type CounterName = keyof typeof MEANINGS;

/** Numbers that only grow. */
export interface Counters {
  /** @param label `name="value"`, of a few fixed values */
  readonly add: (counter: CounterName, label?: string, by?: number) => void;
  /** lines of Prometheus' text format */
  readonly lines: () => string[];
}

/** Figures since the process began, all 0. */
export function createCounters(): Counters {
  const values = new Map<CounterName, Map<string, number>>();
  return {
    add: (counter, label = '', by = 1) => {
      const series = values.get(counter) ?? new Map<string, number>();
      values.set(counter, series.set(label, (series.get(label) ?? 0) + by));
    },
    lines: () =>
      [...values].flatMap(([counter, series]) => [
        `# HELP ${counter} ${MEANINGS[counter]}`,
        `# TYPE ${counter} counter`,
        ...[...series].map(
          ([label, value]) => `${counter}${label === '' ? '' : `{${label}}`} ${value}`,
        ),
      ]),
  };
}

/**
 * The driver, with what it cannot do counted.
 * @throws what the driver throws, once counted
 */
export function countFaults(driver: SqlDriver, counters: Counters): SqlDriver {
  return {
    ...driver,
    batch: async (statements) => {
      try {
        return await driver.batch(statements);
      } catch (error) {
        if (error instanceof StoreError)
          counters.add('hxd_store_errors_total', `fault="${error.fault}"`);
        throw error;
      }
    },
  };
}

/** The store, with turns counted by what came of them: found nothing, judged, deleted, anything else. */
export function countTurns(store: ConversationStore, counters: Counters): ConversationStore {
  return {
    ...store,
    commit: async (turn) => {
      const outcome = await store.commit(turn);
      if (outcome === 'committed') counters.add('hxd_turns_total', `result="${resultOf(turn)}"`);
      return outcome;
    },
  };
}

function resultOf({ kept }: Commit): string {
  const kinds = kept.map(({ kind }) => kind);
  if (kinds.includes('forget')) return 'forgotten';
  if (kinds.includes('unanswered')) return 'unanswered';
  return kinds.includes('case') ? 'judged' : 'told';
}

/**
 * The service of turns, with its times counted.
 * @throws what the service throws, once counted
 */
export function timeTurns(turns: TurnService, counters: Counters): TurnService {
  return {
    ...turns,
    takeTurn: async (request) => {
      const started = performance.now();
      try {
        const outcome = await turns.takeTurn(request);
        if (outcome.repeated) counters.add('hxd_turns_repeated_total');
        return outcome;
      } catch (error) {
        counters.add('hxd_turns_failed_total');
        throw error;
      } finally {
        counters.add('hxd_turn_seconds_count');
        counters.add('hxd_turn_seconds_sum', '', (performance.now() - started) / 1000);
      }
    },
  };
}

/** The operator's log, with what may be an attack counted. */
export function countSecurity(log: OperatorLog, counters: Counters): OperatorLog {
  return {
    ...log,
    security: (event) => {
      counters.add('hxd_security_events_total', `kind="${event.kind}"`);
      log.security(event);
    },
  };
}
