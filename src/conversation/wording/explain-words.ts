/** Sentences that explain a question or a word. */

/** 征收率：小规模算增值税用的百分比。比如…… */
export const meaning = (term: string, means: string, example: string | null): string =>
  `${term}：${means}${example === null ? '' : `比如：${example}`}`;

/** 比如：在街边有门面，就是有固定的店。 */
export const example = (text: string): string => `比如：${text}`;

/** 怎么弄清楚：看营业执照上的类型。 */
export const howToKnow = (how: string): string => `怎么弄清楚：${how}`;

/** 有这3种：个体工商户、公司、别的。 */
export const choices = (labels: readonly string[]): string =>
  `有这${labels.length}种：${labels.join('、')}。`;
export const generalSource = '这是通常的说法，不是文件里的话，拿不准以经办部门说的为准。';

/** 出处：绍兴2020年政策指引第三条。 */
export const source = (document: string, locator: string): string =>
  `出处：${document}${locator}。`;
/** 要是私人、民企或村集体： */
export const supposedOpening = (supposed: readonly string[]): string =>
  `要是${supposed.join('、')}：`;
/** 要是减租比例50%：符合。按打折的比例减…… */
export const supposedFits = (opening: string, isEligible: boolean, gist: string): string =>
  `${opening}${isEligible ? '符合。' : ''}${gist}`;
/** 要是5个以上：最高50万元。不过您现在不行，文件要求…… */
export const supposedInVain = (opening: string, gist: string, whyNot: string): string =>
  `${opening}${gist}不过${whyNot}`;
/** 要是做到260万：“全年不超过200万元的”这一种不行，文件要求……“200万元以内的部分减半”照旧：…… */
export const oneFallsAway = (
  opening: string,
  whyNot: string,
  falls: string | undefined,
  stays: { readonly title: string; readonly gist: string },
): string =>
  `${opening}${falls === undefined ? '' : `“${falls}”这一种`}${whyNot}“${stays.title}”照旧：${stays.gist}`;
/** What is supposed is in no paper: 文件没单独写这种情况。变了以后还得都满足：…… */
export const unforeseenWords = (conditions: readonly string[], rest: number): string =>
  `文件没单独写这种情况。真那样了，还是看文件要的：${conditions.join('；')}${rest > 0 ? `；还有${rest}条` : ''}。`;

/** 按您老弟的情况（个体工商户；有雇工）看： */
export const forAnotherWords = (person: string, facts: readonly string[]): string => {
  const who = person === '' ? '' : `${person}的情况`;
  const told = facts.join('；');
  return who === '' ? `按${told}看：` : `按${who}${told === '' ? '' : `（${told}）`}看：`;
};
