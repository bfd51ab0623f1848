import { createContext, useContext } from 'hono/jsx/dom';
import type { Call, Day } from '../model/call/call.ts';
import type { Route } from '../model/finder/route.ts';
import type {
  CallRecord,
  DeskInfo,
  Eligibility,
  Fact,
  Facts,
  MeasureSummary,
  Place,
  Report,
} from '../model/records.ts';

/** All measures judged for the caller. */
export interface Judged extends Eligibility {
  /** what is wrong with an answer, by fact; such answers are left out */
  readonly faults: Readonly<Record<string, string>>;
}

/** What every part of the console works with. */
export interface Desk {
  readonly agent: string;
  readonly today: string;
  readonly asOf: string;
  readonly places: readonly Place[];
  readonly measures: readonly MeasureSummary[];
  readonly facts: readonly Fact[];
  /** who sits here, and what the desk is furnished with */
  readonly info: DeskInfo;
  readonly themes: readonly { id: string; label: string }[];
  /** reports that are not settled, by measure */
  readonly reports: ReadonlyMap<string, readonly Report[]>;
  readonly reloadReports: () => void;
  /** calls that wait for a colleague to go on with them */
  readonly handovers: readonly CallRecord[];
  readonly reloadHandovers: () => void;
  readonly route: Route;
  /** `push` makes a step that the browser's back button undoes */
  readonly go: (change: Partial<Route>, push?: boolean) => void;
  readonly call: Call;
  readonly changeCall: (change: (call: Call) => Partial<Call>) => void;
  readonly setFacts: (facts: Facts) => void;
  readonly judged: Judged | null;
  readonly day: Day;
  readonly changeDay: (change: Partial<Day>) => void;
  readonly nextCall: () => void;
  /** shows a measure to be read, from wherever one is; Esc leads back there */
  readonly openMeasure: (id: string) => void;
  readonly leaveMeasure: () => void;
  /** the measure that was opened to be read, and how often: its title takes the focus once */
  readonly entered: { readonly id: string; readonly times: number };
  readonly markEntered: () => void;
  /** says something beside the work, which screen readers read out */
  readonly say: (text: string) => void;
  readonly copy: (text: string, what: string) => void;
  readonly report: (measure: { id: string; title: string }) => void;
}

export const DeskContext = createContext<Desk | null>(null);

/**
 * What the whole console shares.
 * @throws Error outside of the console
 */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('used outside of the console');
  return desk;
}
