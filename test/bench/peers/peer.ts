/** What every peer indexes of a record: the same texts that the project's own index sees. */
export interface PeerDocument {
  readonly title: string;
  readonly text: string;
}

/** Numbers of the best ten documents for a question, best first. */
export type Ranker = (question: string) => readonly number[] | Promise<readonly number[]>;

/** A retriever to compare with. */
export interface Peer {
  readonly name: string;
  /** Loads its library and dictionary and indexes the documents: the cold start that is measured. */
  readonly open: (documents: readonly PeerDocument[]) => Promise<Ranker>;
}

export const LIMIT = 10;
