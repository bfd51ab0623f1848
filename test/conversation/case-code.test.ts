import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseCode, parseCaseCode } from '../../src/conversation/case/case-code.ts';
import { lawRuns, lawTime } from '../eligibility/law-runs.ts';

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** A keyed hash as it comes: 43 characters of base64url. */
const digest = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);

describe('a case code', lawTime, () => {
  it('is the same for the same digest, and has more than 50 bits of it', () => {
    expect(caseCode('A'.repeat(43))).toBe(caseCode('A'.repeat(43)));
    const codes = Array.from({ length: 11 }, (_, at) =>
      caseCode(`${'A'.repeat(at)}B${'A'.repeat(42 - at)}`),
    );
    expect(new Set(codes).size).toBe(11);
    expect(11 * Math.log2(ALPHABET.length)).toBeGreaterThan(50);
  });

  it('reads back however it is written', () => {
    fc.assert(
      fc.property(digest, (one) => {
        const code = caseCode(one);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
        for (const written of [
          code.toLowerCase(),
          ` ${code.replaceAll('-', ' ')} `,
          code.replaceAll('-', ''),
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
      fc.property(digest, fc.nat({ max: 11 }), fc.nat({ max: 30 }), (one, at, step) => {
        const plain = caseCode(one).replaceAll('-', '');
        const other = ALPHABET[(ALPHABET.indexOf(plain[at] ?? '') + 1 + step) % 32] ?? '';
        expect(parseCaseCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
        const [a = '', b = ''] = plain.slice(at, at + 2);
        if (b !== '' && a !== b)
          expect(parseCaseCode(plain.slice(0, at) + b + a + plain.slice(at + 2))).toBeNull();
      }),
      lawRuns,
    );
  });

  it.each(['', '12345', 'AAAA-AAAA-AAAA-A', '0OI1-L000-0000', '46ZUX-BEDJD', '今天天气不错'])(
    '%s is none',
    (text) => {
      expect(parseCaseCode(text)).toBeNull();
    },
  );
});
