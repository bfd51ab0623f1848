/** Of what there is none: of the thing itself, or of what it does. */
export type NoneAfter = 'of-the-thing' | 'of-what-is-done';

/** 一个, 一个人, 一人 */
export const isOne = (counted: string): boolean => /^[一半1]个?人?$/.test(counted);

/**
 * What is denied behind one of something. 帮工一个|没有, 外人一个|没请: there are none. 店员一个|都没上社保: there are
 * some, of whom none did so, and one is no count of them. Null where nothing is denied.
 */
export function noneAfter(rest: string): NoneAfter | null {
  const verb = /^(?:都|也)?(?:没有?|冇|莫得|不)(?![是少止])(.?)/.exec(rest)?.[1];
  if (verb === undefined) return null;
  return TO_HAVE.test(verb) ? 'of-the-thing' : 'of-what-is-done';
}

/** What one does of hands to have them. */
const TO_HAVE = /^[请雇招叫喊用顾找有了过得，,。！!\s]?$/;
