/** Sentences that a channel adds around an answer. */

/** Said where an answer was shortened to what the channel can show. */
export const SHORTENED = '（只说了要紧的，想细看接着问。）';

export const NOTHING_TO_SHOW = '这次没有要说的，您换个说法再问问。';

/** The code for an agent, at the end of an answer. */
export const caseCodeLine = (code: string): string =>
  `打12345时报查询码 ${code}，话务员能看到您问了什么。`;

/** 第2问，最多还有3问 */
export const progressWords = ({ asked, atMost }: { asked: number; atMost: number }): string =>
  atMost > 1 && asked < atMost ? `（第${asked + 1}问，最多${atMost}问）` : '';

/** Ways on, where a channel has no buttons. */
export const suggestionLine = (texts: readonly string[]): string => `还可以说：${texts.join('｜')}`;

/** How to answer where options are numbered in the text. */
export const HOW_TO_TYPE = {
  choice: '回数字，或者直接说。',
  number: '回前面的字母，或者直接说数目。',
  date: '直接说日期就行，比如2020年3月；不清楚就回“不清楚”。',
  text: '直接说就行；不清楚就回“不清楚”。',
} as const;

/** The same of a number that has no bands to pick from. */
export const HOW_TO_TYPE_A_NUMBER = '直接说数目就行；不清楚就回“不清楚”。';

/** How to answer where options are buttons, when typing helps too. */
export const HOW_TO_TAP = {
  choice: '',
  number: '点一个，或者直接发数目。',
  date: '直接发日期就行，比如2020年3月。',
  text: '直接发就行。',
} as const;

/** A few of many options. */
export const examplesLine = (labels: readonly string[]): string => `比如：${labels.join('、')}。`;
