import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseCode, parseCaseCode } from '../../src/eligibility/case-code.ts';
import { lawRuns, lawTime } from './law-runs.ts';

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const content = fc.record({
  answers: fc.array(fc.tuple(fc.string(), fc.oneof(fc.string(), fc.integer()))),
  on: fc.constantFrom('2020-03-15', '2026-11-21'),
  revision: fc.stringMatching(/^[0-9a-f]{12}$/),
});

describe('a case code', lawTime, () => {
  it('is the same for the same content', () => {
    fc.assert(
      fc.property(content, (one) => caseCode(structuredClone(one)) === caseCode(one)),
      lawRuns,
    );
  });

  it('changes with the answers, the day and the knowledge', () => {
    const one = {
      answers: [{ fact: 'carrier', value: 'mobile' }],
      on: '2020-05-01',
      revision: 'a',
    };
    const codes = [
      one,
      { ...one, on: '2020-05-02' },
      { ...one, revision: 'b' },
      { ...one, answers: [{ fact: 'carrier', value: 'unicom' }] },
    ].map(caseCode);
    expect(new Set(codes).size).toBe(4);
  });

  it('reads back however it is written', () => {
    fc.assert(
      fc.property(content, (one) => {
        const code = caseCode(one);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
        for (const written of [
          code.toLowerCase(),
          ` ${code.replace('-', ' ')} `,
          code.replace('-', ''),
          [...code].join(' '),
          code.replace(/[2-9A-Z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
        ])
          expect(parseCaseCode(written)).toBe(code);
      }),
      lawRuns,
    );
  });

  it('shows every single wrong character and every swap of neighbours', () => {
    fc.assert(
      fc.property(content, fc.nat({ max: 9 }), fc.nat({ max: 30 }), (one, at, step) => {
        const plain = caseCode(one).replace('-', '');
        const other = ALPHABET[(ALPHABET.indexOf(plain[at] ?? '') + 1 + step) % 32] ?? '';
        expect(parseCaseCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
        const [a = '', b = ''] = plain.slice(at, at + 2);
        if (b !== '' && a !== b)
          expect(parseCaseCode(plain.slice(0, at) + b + a + plain.slice(at + 2))).toBeNull();
      }),
      lawRuns,
    );
  });

  it.each(['', '12345', 'AAAAA-AAAAA-A', '0OI1L-00000', '今天天气不错'])('%s is none', (text) => {
    expect(parseCaseCode(text)).toBeNull();
  });
});
