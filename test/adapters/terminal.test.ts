import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../adapters/terminal/show-reply.ts';
import { talk } from '../../adapters/terminal/talk.ts';
import { conversation, today } from '../conversation/real-conversation.ts';

async function transcript(lines: readonly string[], given = {}): Promise<string> {
  let written = '';
  await talk({
    conversation,
    lines: (async function* () {
      yield* lines;
    })(),
    write: (text) => {
      written += text;
    },
    style: plainStyle,
    today,
    given,
    echo: true,
  });
  return written;
}

describe('a talk in the terminal', () => {
  it('shows the answer, the question with numbered options, and takes a number for an answer', async () => {
    const said = await transcript(['我在鄞州开餐馆，租的国有房子，房租能减吗', '1']);
    expect(said).toContain('> 我在鄞州开餐馆');
    expect(said).toContain('已经过期');
    expect(said).toContain('  1. 个体工商户');
    expect(said).toContain('身份——个体工商户');
  });

  it('ends with 退出, and hears nothing after it', async () => {
    const said = await transcript(['退出', '房租能减吗']);
    expect(said).toContain('再见');
    expect(said).not.toContain('房租');
  });

  it('takes the place and day given at the start', async () => {
    const said = await transcript(['六税两费能减吗'], { region: '鄞州', asOf: '2023-05-01' });
    expect(said).toContain('按宁波鄞州区、2023年5月1日来看');
  });
});
