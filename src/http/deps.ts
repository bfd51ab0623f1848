import type { Hono } from 'hono';
import type { Directory } from '../conversation/directory/directory.ts';
import type { Judgement } from '../conversation/judgement.ts';
import type { KeyedHash } from '../conversation/service/keyed-hash.ts';
import type { TurnService } from '../conversation/service/turn-service.ts';
import type { Rulebook } from '../eligibility/rulebook.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Search } from '../search/search.ts';
import type { Store } from '../storage/create-store.ts';
import type { AgentToken } from './access/agent-token.ts';
import type { SecurityEvent } from './access/security-events.ts';
import type { Counters } from './counters.ts';
import type { Limiter } from './middleware/limiter.ts';
import type { ClientAddress } from './middleware/network.ts';
import type { FaultDrawer } from './problem.ts';

/** What one request did, for the log: no text, no id of a person. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  /** the route's pattern, so that no id is logged: /api/cases/:code */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Where the service reports to its operator. */
export interface OperatorLog {
  readonly request: (line: RequestLine) => void;
  readonly fault: (error: unknown, requestId: string) => void;
  /** something that may be an attack */
  readonly security: (event: SecurityEvent) => void;
}

/** Everything that the HTTP app is made of. */
export interface AppDeps {
  readonly knowledge: Knowledge;
  readonly search: Search;
  readonly rulebook: Rulebook;
  readonly judgement: Judgement;
  readonly directory: Directory;
  readonly turns: TurnService;
  readonly store: Store;
  readonly hash: KeyedHash;
  readonly version: string;
  readonly agents: readonly AgentToken[];
  /** names of the agents who lead a shift */
  readonly supervisors: readonly string[];
  /** origins besides its own that may call the service and embed the widget */
  readonly allowedOrigins: readonly string[];
  /** the address people see, where it differs from the one the server sees */
  readonly publicUrl: string | null;
  /** what is counted besides requests */
  readonly counters: Counters;
  readonly limiter: Limiter;
  /** false: nothing is limited, guessing neither */
  readonly isLimited: boolean;
  /** whether everybody may read `/metrics`, or agents alone */
  readonly openMetrics: boolean;
  readonly clientAddress: ClientAddress;
  /** handlers of `/webhooks/{name}` */
  readonly webhooks: ReadonlyMap<string, (request: Request) => Promise<Response>>;
  /** the owner's page, the console, the widget */
  readonly pages: Hono | null;
  /** draws what went wrong for a person's browser */
  readonly drawFault?: FaultDrawer;
  readonly log: OperatorLog;
  /** milliseconds since the epoch */
  readonly now: () => number;
}
