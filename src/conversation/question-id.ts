/** The answer that says one does not know; every question offers it. */
export const UNKNOWN = 'unknown';

/** The id of a question put in that turn, unique within the conversation. */
export const questionId = (turn: number, fact: string): string => `q${turn}.${fact}`;

/** The fact that a question id asks for; null when it is no question's id. */
export function factOfQuestion(id: string): string | null {
  return /^q\d+\.([a-z][a-z0-9_]*)$/.exec(id)?.[1] ?? null;
}
