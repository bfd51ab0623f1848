/** Everything by which one measure goes before another; what a share of a score is worth at most. */
export const RANK_WEIGHTS = {
  /** a record's own text, and the best of its ways of asking */
  text: 1,
  ask: 0.6,
  /** from this share of known word weight on, words are trusted in full; more where the topic is in doubt */
  fullCoverage: 0.4,
  doubt: 1,
  /** being about the very matter, and sharing its theme */
  topic: 2,
  theme: 0.7,
  /** a theme that a measure names second */
  sideTheme: 0.6,
  /** each further measure of one paper on the same matter is worth less than the one before it */
  later: 0.06,
  /** a paper of the shop's own place, and one whose words fit too */
  ownPlace: 0.5,
  ownFit: 1,
  /** a national measure that fits half as well as the best has the place's whole worth */
  nationalFit: 2,
  /** a national measure where no place is known */
  national: 0.15,
  otherPlace: -0.6,
  /** a blanked-out paper, where the shop's place is known */
  samplePlace: -0.9,
  sister: -0.1,
  precise: 0.2,
  damaged: 0.04,
  namedDocument: 1.2,
  sameYear: 0.45,
  otherYear: -0.3,
  benefit: 0.05,
  service: 0.03,
  governance: -0.3,
  /** conditions that agree with what was told, or do not */
  agrees: 0.15,
  disagrees: -0.25,
  /** holds on the day; has no written end; expired; not out yet; a sample */
  holds: 0.4,
  openEnded: 0.2,
  expired: 0,
  notOut: -0.1,
  sample: -0.1,
} as const;
