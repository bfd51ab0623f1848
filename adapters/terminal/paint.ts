/** Makes lines easier to find in a terminal; the words stay as they are. */
export type Paint = (text: string) => string;

const ESCAPE = '\u001b[';
const styled = (code: number, line: string) => `${ESCAPE}${code}m${line}${ESCAPE}0m`;

/** First match decides: a measure's title, a lapse, what is asked, what is said beside it. */
const STYLES: readonly { readonly of: RegExp; readonly code: number }[] = [
  { of: /^【/, code: 1 },
  { of: /过期|已经停了/, code: 33 },
  { of: /[？?](（第\d+问，最多\d+问）)?$/, code: 36 },
  { of: /^(说明：|提醒：|还可以说：|（)/, code: 2 },
];

export const paintLines: Paint = (text) =>
  text
    .split('\n')
    .map((line) => {
      const style = STYLES.find(({ of }) => of.test(line));
      return style === undefined ? line : styled(style.code, line);
    })
    .join('\n');

export const paintNothing: Paint = (text) => text;
