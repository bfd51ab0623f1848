import { describe, expect, it } from 'vitest';
import { hiddenFields, readAskForm } from '../../adapters/web/page/talk/ask-form.ts';

const ID = 'abcdefghijklmnopqrstuv';
const read = (body: string) =>
  readAskForm(new URLSearchParams(body), (question, value) => `${question}=${value}`);

describe('readAskForm', () => {
  it.each([
    ['text=房租', { text: '房租' }, '房租'],
    ['text=房租&region=330603', { text: '房租', region: '330603' }, '房租'],
    [
      'question=q1.trade&value=retail',
      { answer: { question: 'q1.trade', value: 'retail' } },
      'q1.trade=retail',
    ],
    [
      'question=q1.staff&value=few&typed=三个人',
      { answer: { question: 'q1.staff', value: '三个人' } },
      '三个人',
    ],
    ['', {}, ''],
  ])('%s', (body, inbound, said) => {
    expect(read(body)).toMatchObject({
      kind: 'read',
      form: { inbound, said, conversationId: null },
    });
  });

  it('keeps the conversation, and drops an id that the server cannot have made', () => {
    expect(read(`c=${ID}&text=好`)).toMatchObject({ form: { conversationId: ID } });
    expect(read("c=' or 1=1&text=好")).toMatchObject({ form: { conversationId: null } });
  });

  it('names the same saying of the same page alike, and others apart', () => {
    const key = (body: string) => {
      const reading = read(body);
      return reading.kind === 'read' ? reading.form.deliveryKey : '';
    };
    const [p, q] = [`k=${'p'.repeat(22)}`, `k=${'q'.repeat(22)}`];
    expect(key(`${p}&text=房租`)).toBe(key(`text=房租&${p}`));
    const others = [
      `${q}&text=房租`,
      `${p}&text=税`,
      `${p}&question=a&value=b`,
      `${p}&question=a&value=c`,
    ];
    expect(new Set([...others, `${p}&text=房租`].map(key)).size).toBe(5);
  });

  it.each(['text=房租', 'k=&text=房租', 'k=1&text=房租'])('names nothing by %s', (body) => {
    expect(read(body)).toMatchObject({ form: { deliveryKey: undefined } });
  });

  it.each([['an answer without a choice', `c=${ID}&question=q1.trade`]])(
    'refuses %s in a sentence',
    (_, body) => {
      const reading = read(body);
      expect(reading.kind).toBe('refused');
      expect(reading.kind === 'refused' && reading.why).toMatch(/[。个]/);
    },
  );

  it('carries the conversation in the body alone', () => {
    expect(hiddenFields(ID, 'page').map(({ value }) => value)).toEqual([ID, 'page']);
    expect(hiddenFields(null, 'page').map(({ value }) => value)).toEqual(['page']);
  });
});
