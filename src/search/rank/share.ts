/** What a score is made of, each with the words that tell an officer. */
export const SHARE_LABELS = {
  text: '文件里的话对得上',
  ask: '有人这样问过',
  topic: '说的是这件事',
  theme: '同一个主题',
  place: '地方',
  year: '年份',
  paper: '文件',
  kind: '种类',
  facts: '说过的情况',
  day: '这一天还有没有效',
} as const;

export type ShareName = keyof typeof SHARE_LABELS;

/** The parts of a result's score by name; they add up to it. */
export type Shares = Readonly<Record<ShareName, number>>;

/** The score that shares make. */
export const sumOf = (shares: Shares): number =>
  shares.text +
  shares.ask +
  shares.topic +
  shares.theme +
  shares.place +
  shares.year +
  shares.paper +
  shares.kind +
  shares.facts +
  shares.day;
