import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../src/language/replies/likeness.ts';

const NAMES = new Map([
  ['小规模', 'small_scale'],
  ['一般纳税人', 'general'],
  ['中国移动', 'mobile'],
  ['中国联通', 'unicom'],
  ['个体', 'individual'],
]);

describe('a name with typos', () => {
  it.each<[string, string | null, string]>([
    ['小规膜', 'small_scale', 'one character of three'],
    ['小归模', null, 'neither its beginning nor its end is right'],
    ['小规', null, 'too short'],
    ['个休', null, 'too short, as is the name'],
    ['一般纳睡人', 'general', 'one of five'],
    ['一版那税人', 'general', 'two of five'],
    ['一版那睡人', null, 'three of five'],
    ['一般的纳税人', 'general', 'one too many'],
    ['般纳税人', 'general', 'one too few'],
    ['中国移通', null, 'as near to another'],
    ['中国移动网', 'mobile', 'one behind it'],
  ])('%s is %s: %s', (text, expected, _) => {
    expect(nearestName(NAMES, text)).toBe(expected);
  });
});
