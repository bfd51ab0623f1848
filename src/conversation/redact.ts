/** The longest text of a person that is kept. */
const MAX_KEPT = 200;

/**
 * A person's words fit to be kept: without numbers that could name him (mobile, identity card, credit
 * code, bank card), mail addresses and control characters, at most 200 characters.
 * @example redact('我的手机13812345678') // '我的手机〔略〕'
 */
export function redact(text: string): string {
  const clean = text
    .normalize('NFKC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '〔略〕')
    .replace(/[0-9A-Z]{18}/gi, '〔略〕')
    .replace(/\d([\s-]?\d){6,}/g, '〔略〕')
    .trim();
  return [...clean].slice(0, MAX_KEPT).join('');
}
