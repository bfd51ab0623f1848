const NEGATED = /(不是|不算|不属于|不在|没有?|并非|非|不|未)(在|算|有|去|用|做|开)?$/;

/** Whether the words before a place in a text deny what stands there: 不是|网吧, 没|参保. */
export function isDenied(text: string, at: number): boolean {
  return NEGATED.test(text.slice(0, at));
}
