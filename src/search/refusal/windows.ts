/** Where one thing said ends and the next begins. */
const CLAUSE_END = /[。？！?!；;，,、：:\s]+/;
/** Clauses shorter than this say nothing alone; they go with the one before. */
const SHORTEST = 5;
/** Clauses read of a long message: what it is about is said by then. */
const MOST_CLAUSES = 48;
/** Clauses to a window at most. */
const WIDEST = 4;

/** The clauses of a folded text, each long enough to be about something. */
export function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  for (const piece of text.split(CLAUSE_END)) {
    if (piece === '') continue;
    const last = clauses.at(-1);
    if (last !== undefined && (piece.length < SHORTEST || last.length < SHORTEST)) {
      clauses[clauses.length - 1] = `${last}，${piece}`;
    } else {
      clauses.push(piece);
    }
  }
  return clauses.slice(0, MOST_CLAUSES);
}

/** What speaks for each topic, before the bias; adding clauses adds their evidence. */
export interface ReadClause {
  /** length of its cues before they were scaled: how much was said */
  readonly norm: number;
  readonly evidence: Float64Array;
}

/** Neighbouring clauses read together. */
export interface Window {
  readonly from: number;
  /** one past its last clause */
  readonly to: number;
  /** what speaks for each topic, as if its clauses were one text */
  readonly evidence: Float64Array;
}

/**
 * All windows of one to four neighbouring clauses. Evidence is linear, so each clause is read once and
 * a window's is the sum, scaled to the length of the whole.
 */
export function windowsOf(clauses: readonly ReadClause[]): Window[] {
  const raw = clauses.map(({ norm, evidence }) => scaled(evidence, norm));
  const windows: Window[] = [];
  for (let from = 0; from < clauses.length; from += 1) {
    const sum = new Float64Array(raw[from]?.length ?? 0);
    let squares = 0;
    for (let to = from + 1; to <= Math.min(clauses.length, from + WIDEST); to += 1) {
      const added = raw[to - 1];
      for (let topic = 0; topic < sum.length; topic += 1)
        sum[topic] = (sum[topic] ?? 0) + (added?.[topic] ?? 0);
      squares += (clauses[to - 1]?.norm ?? 0) ** 2;
      const scale = 1 / Math.sqrt(squares || 1);
      windows.push({ from, to, evidence: scaled(sum, scale) });
    }
  }
  return windows;
}

function scaled(values: Float64Array, by: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) out[at] = (values[at] ?? 0) * by;
  return out;
}
