import { describe, expect, it } from 'vitest';
import { createPacker } from '../../src/runtime/pack.ts';

const { pack, unpack } = createPacker();

describe('what is packed for keeping', () => {
  it('comes back letter for letter, smaller', () => {
    const text = JSON.stringify({ turn: 1, answers: [], messages: ['房租能减吗'] });
    expect(unpack(pack(text))).toBe(text);
    expect(pack(text).length).toBeLessThan(Buffer.byteLength(text));
  });

  it('is read where an earlier program packed it with its own dictionary', () => {
    const packed = 'AiPjlDlj5FPmoDuFns1f/2zhUpBf5vc965oKmTEDb6FGPX2oFgA=';
    expect(JSON.parse(unpack(Buffer.from(packed, 'base64')))).toEqual({
      turn: 1,
      answers: [{ fact: 'place', value: '330603', at: 1 }],
      said: '柯桥租城投的店，房租能减吗',
    });
  });

  it('is refused where nobody knows how it was packed', () => {
    expect(() => unpack(new Uint8Array([250, 1, 2]))).toThrow('unknown');
  });
});
