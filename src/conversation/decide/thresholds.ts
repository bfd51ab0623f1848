/**
 * The figures of this room. None was learnt: each was set by hand on the open talks (`test/talks/open.jsonl`)
 * that turn on it, and the talks kept apart were only counted afterwards. Scores of topics, shares and
 * likenesses are 0 to 1. Who changes the search or the rarity of words sets them anew, by
 * `npm run eval -- --talks --failures`.
 */
export const THRESHOLDS = {
  /** score of a topic from which it is named, not only touched: 个税 against 交税的时候 */
  topicNamed: 0.45,
  /** score from which words hint at a topic: below it, need alone is told (撑不下去了) */
  topicHinted: 0.35,
  /** sum of the scores of all topics from which trouble told is trouble with something the papers know */
  troubleTouched: 0.2,
  /** share of the words that stands in a title which names a measure by them */
  byTitle: 0.6,
  /** share of the words that points to one measure */
  half: 0.5,
  /** share of the words that a sentence of the record in hand answers them by */
  answered: 0.5,
  /** what another explains more, in rare words, that is no chance */
  noChance: 0.1,
  /** what another explains more that makes the words another's for certain */
  certain: 0.8,
  /** the same where they name a topic that the hand is not of, or a bare noun: 个税也能减吗, 旅行社呢 */
  likely: 0.4,
  /** what a fact that only the other turns on speaks for it */
  byFact: 0.3,
  /** likeness from which words are about a record beside the one in hand, and its lead over that one */
  nearRecord: 0.2,
  nearRecordLead: 0.1,
  /** what a record gives, and all that is asked of it, beside the question most like the words */
  recordGiven: 0.7,
  recordTogether: 0.7,
  /** by how much a question must be more like one record's than the next one's */
  clearly: 0.06,
  /** likeness from which it is a question of the record in hand */
  itsOwn: 0.15,
  /** share of a title that is named by what is supposed, between two measures that it fits alike */
  supposedNamed: 0.5,
} as const;
