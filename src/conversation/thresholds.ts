/*
 * The figures by which this room takes one thing for another. None was learnt: each was set by hand on the open
 * talks (`test/talks/open.jsonl`) and small questions (`test/faq`) that turn on it, and those kept apart were only
 * counted afterwards. Scores of topics, shares, likenesses and chances are 0 to 1. Who changes the search or the
 * rarity of words, or fits weights anew, sets them anew, by `npm run eval -- --talks --failures` and `-- --faq`.
 * How much of a thing is looked at or told stands beside the code that does it.
 */

/** What the rules go by that say what a message is about. */
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

/** When the second look, which weighs all records, overrules the rules: by so much more, in nats of odds. */
export const SECOND_LOOK = {
  /** by so much another record must be likelier than any that the rules speak of */
  clearly: 0.5,
  /** so near to it another one may as well be meant */
  asLikely: 0.7,
  /** the same where its title says of the words what that in hand does not, in rare words from `called` on */
  barely: 0,
  called: 0.5,
  /** from this on it is meant though the record in hand has that question too */
  calledForCertain: 0.6,
  /** the same where it is so much likelier */
  beyondDoubt: 3,
  /** the same where an office is named, which may be looked up */
  overOffice: 1,
  /** the same where something is told, and nothing asked */
  overTold: 1,
  /** the same where something is supposed */
  overSupposed: 1,
  /** the same where what was told of the case in hand is supposed otherwise */
  overVaried: 1.5,
  /** the same where the rules know a record by its name */
  certainly: 1,
  /** the same where the rules do something else, or several things, or take something for put right */
  overOther: 1,
  /** the same where somebody else's case is told */
  overPerson: 1.5,
} as const;

/** When a later message that asks nothing turns to a record that the talk has not dealt with. */
export const ONLY_TOLD = {
  /** what the signs of that record must be worth together, as in `SECOND_LOOK` */
  surelyMeant: 10,
  /** score of a search from which what it finds is meant */
  found: 4.5,
  /** the same where one says that one wants it */
  wished: 3,
} as const;

/** When a message is taken to be about several records: scores of a search, and by how much they differ. */
export const QUERIES = {
  /** what must speak for a record that is asked for */
  asked: 3.5,
  /** the same where a matter that is named elsewhere is lent to the words */
  led: 2,
  /** the same where the words only tell, and what is asked of all is asked of them */
  told: 2.4,
  /** by so much each of two queries must speak for its own record before the other's, and both together */
  ahead: 0.2,
  apart: 1,
  /** what was put first has reasons that its score does not know, no greater than this */
  asMuch: 0.4,
  /** a later query is asked of the record of the first where that fits it but so much less */
  sameRecord: 0.3,
  /** share of the first's score from which the next record found may as well be meant */
  asWell: 0.98,
} as const;

/** When a message in the middle of a talk is about none of our matters. */
export const BEYOND = {
  /** odds (log) from which words sound like everyday life */
  everyday: -0.5,
  /** the same where they are announced as another matter, and a search refuses them: 对了… */
  announced: -2,
  /** in so many records at most stands what is named */
  records: 3,
} as const;

/** Likeness of words to a question of a record's `faq`. */
export const QUESTION = {
  /** from this on it is taken for the one asked, where nothing says more */
  likely: 0.1,
  /** from this on what is said without a question (我已经交掉了) is said for the record's sentence on it */
  stated: 0.18,
  /** from this on it is the one asked, whatever else it may be */
  sure: 0.25,
  /** the same where something particular is asked, or supposed */
  close: 0.32,
  /** it is all but the same, and stands before a field that is asked for in plain words */
  same: 0.4,
  /** so like must a sister's question be, and so much more like than the measure's own */
  sisters: 0.45,
  better: 0.15,
} as const;

/** Chances of the answers of the record in hand to small words, as `answer/ranking` reckons them. */
export const RANKED = {
  /** told where its chance is at least this share of the chance that nothing answers */
  taken: 0.9,
  /** chance that nothing answers from which the record does not answer what was asked */
  unsaid: 0.5,
  /** a sentence goes before a field that was asked for by its name, and before what is told */
  sure: 0.6,
  /** a sentence answers even what a search would refuse */
  outside: 0.75,
  /** a sentence is the one of the record that was asked for, whatever else the words name */
  ofRecord: 0.4,
  /** a sentence stands with the number to call */
  besideDesk: 0.35,
  /** the next answer stands beside the first where it is so nearly as likely */
  asLikely: 0.12,
  /** what is so many times likelier than that nothing answers is told without a word of doubt */
  plain: 1.2,
} as const;

/**
 * The same for what a record answers beside what a turn says of it: how likely a sentence must be to be asked
 * for, and how like the record's question to what is asked.
 */
export const BESIDE = {
  /** of a record spoken of for the first time */
  atFirst: { chance: 0.25, likeness: 0.16 },
  /** of one in hand */
  inHand: { chance: 0.12, likeness: 0.07 },
  /** of what is only told */
  told: { chance: 0.25, likeness: 0.1 },
  /** of what a number to call was told for */
  withDesk: { chance: 0.5, likeness: 1 },
  /** of what nothing else was found for */
  closest: { chance: 0.06, likeness: 0.05 },
  /** of what only answers the open question */
  reply: { chance: 0.35, likeness: 1 },
  /** where a turn does several things, or is about several matters */
  several: { chance: 0.35, likeness: 1 },
  /** of a record that a turn judges or names, and tells nothing of */
  apart: { chance: 0.6, likeness: 1 },
  /** a sentence is asked for, whatever else is told */
  sure: 0.5,
  /** a sentence of another matter that a turn tells of counts so much */
  ofOther: 0.8,
  /** what else is told gives way to it */
  pressing: 0.35,
  /** behind a likelier one that is told already it is told too */
  next: 0.05,
  /** the next sentence may as well be meant where it is so nearly as likely */
  asLikely: 0.15,
  /** the same where it needs no more room than it fills */
  nearly: 0.5,
  /** a sentence that says more stands with the field that was asked for by its name */
  withField: 0.2,
  /** chance that nothing answers from which the record is asked nothing */
  unsaid: 0.85,
  /** share of a sentence's character pairs from which it says what is shown already */
  saidAgain: 0.65,
} as const;

/** A question of a kind in general (能减点税吗). */
export const GENERAL = {
  /** what a search gives so much is meant, whatever the kind opens with */
  surely: 4,
} as const;
