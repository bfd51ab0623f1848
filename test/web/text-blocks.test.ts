import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../adapters/web/shared/view/text-blocks.ts';

describe('textBlocks', () => {
  it('makes paragraphs of lines, and lists of lines with like marks', () => {
    const text = '接下来可以这样办：\n1. 找房东\n2. 交申请\n带什么：执照\n· 人社局\n· 12345';
    expect(textBlocks(text)).toEqual([
      { kind: 'paragraph', text: '接下来可以这样办：' },
      { kind: 'list', ordered: true, items: ['找房东', '交申请'] },
      { kind: 'paragraph', text: '带什么：执照' },
      { kind: 'list', ordered: false, items: ['人社局', '12345'] },
    ]);
  });

  it('takes a year or a sum at the start of a line for no mark', () => {
    expect(textBlocks('2020年印发\n0.5%的税率')).toEqual([
      { kind: 'paragraph', text: '2020年印发' },
      { kind: 'paragraph', text: '0.5%的税率' },
    ]);
  });

  it('loses no word of any text', () => {
    const line = fc.stringMatching(/^(· |1\. |2、)?[房租税社保a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const words = textBlocks(lines.join('\n')).flatMap((block) =>
          block.kind === 'list' ? block.items : [block.text],
        );
        expect(words).toEqual(lines.map((text) => text.replace(/^(· |1\. |2、)/, '')));
      }),
    );
  });
});
