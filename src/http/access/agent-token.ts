/** One who may use the agents' routes; the name stands in the audit trail. */
export interface AgentToken {
  readonly name: string;
  readonly token: string;
}
