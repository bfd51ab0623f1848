const DIGITS = '〇一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';

/** 第二个, 第二样, 第三件事, 头一桩; 第一步 and 第二季度 count something else. */
const NUMBERED =
  /第([一二两三四五六七八九十\d]+)(?:[个条项样件种桩头笔]|(?=呢|[，,：:？?]|那个|是说|怎么说))(?!月|季度|年|星期|人)/;
const FIRST =
  /(?:头|前|最前)一[个条项样件种桩](?!月)|最?前[面头边]?的?(?:那|嗰)一?[个条项样件种桩](?!月)|头先?[那嗰][个条样件]|最前[个条项样件种桩]/;
const LAST =
  /(?:后|末|尾)一[个条项样件种桩](?!月)|最后(?:的?[那嗰])?一?[个条项样件种桩](?!月)|[后末](?:[面头边尾]|了)?的?[那嗰]一?[个条项样件种桩](?!月)/;

/** The place in a list that words point to: 1-based, -1 is the last; null where they point to none. */
export function listPosition(text: string): number | null {
  const circled = CIRCLED.indexOf(text.charAt(0));
  if (text !== '' && circled >= 0) return circled + 1;
  if (LAST.test(text)) return -1;
  if (FIRST.test(text)) return 1;
  const said = NUMBERED.exec(text)?.[1];
  if (said === undefined) return null;
  if (/^\d+$/.test(said)) return Number(said);
  const position = DIGITS.indexOf(said.charAt(0).replace('两', '二'));
  return said.length === 1 && position > 0 ? position : null;
}
