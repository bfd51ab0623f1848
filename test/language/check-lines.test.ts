import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/knowledge/schema/speech.ts';
import { checkLines } from '../../src/language/check-speech.ts';
import { knowledge } from './reading.ts';

const frameOf = (id: string, say: readonly string[]) =>
  ({ ...knowledge.speech.frames[0], id, say }) as Frame;

describe('lines of frames', () => {
  it('are all in the pattern language', () => {
    expect(checkLines(knowledge).faults).toEqual([]);
  });

  it.each([
    ['a class that is not there', '我 !{nowhere}', '没有 {nowhere} 这一类词'],
    ['a slot that is not there', '我 !请 <n:elephants>', '没有“elephants”这种空格'],
    ['a bracket left open', '我 !(请|雇', '少一个“)”'],
    ['nothing that must stand there', '我? …', '至少要有一个一定要出现的词'],
    ['a fault far behind its beginning', '我 … 店 … {nowhere}', '没有 {nowhere} 这一类词'],
    ['too many parts', '我 & 请 & 了 & 人', '最多3段'],
  ])('are left out and named with %s', (_, line, message) => {
    const [good, bad] = [frameOf('good', ['我 !请']), frameOf('bad', ['我 !雇', line])];
    const { speech, faults } = checkLines({
      ...knowledge,
      speech: { ...knowledge.speech, frames: [good, bad] },
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: 'frames/bad',
      message: expect.stringContaining(message),
    });
    expect(speech.frames).toEqual([good]);
  });
});
