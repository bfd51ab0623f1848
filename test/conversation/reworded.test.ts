import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { channelLimits } from '../../adapters/render/channel-limits.ts';
import { layOut } from '../../adapters/render/lay-out.ts';
import { ReplyView } from '../../adapters/web/shared/view/reply-view.tsx';
import { scripted } from '../../adapters/web/shared/view/view-context.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import '../../src/conversation/wording/change-words.ts';
import { talkAnew } from './real-conversation.ts';

/** Every sentence of ours, as another hand might have written it: nothing of it can be recognised. */
const wording = vi.hoisted(() => {
  const state = { isReworded: false };
  const other = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value === '' ? '' : `〔${[...value].reverse().join('')}〕`;
    return Array.isArray(value) ? value.map(other) : value;
  };
  const reword = (actual: Record<string, unknown>): Record<string, unknown> => {
    const module = {};
    for (const [name, told] of Object.entries(actual)) {
      Object.defineProperty(module, name, {
        enumerable: true,
        get: () => {
          if (!state.isReworded) return told;
          if (typeof told !== 'function') return other(told);
          return (...given: unknown[]) => other(told(...given));
        },
      });
    }
    return module;
  };
  return { state, mocked: [] as string[], reword };
});
const mock = vi.hoisted(
  () => (name: string) => async (original: () => Promise<Record<string, unknown>>) => {
    wording.mocked.push(name);
    return wording.reword(await original());
  },
);

vi.mock('../../src/conversation/wording/amount-words.ts', mock('amount-words.ts'));
vi.mock('../../src/conversation/wording/aspect-words.ts', mock('aspect-words.ts'));
vi.mock('../../src/conversation/wording/change-words.ts', mock('change-words.ts'));
vi.mock('../../src/conversation/wording/condition-words.ts', mock('condition-words.ts'));
vi.mock('../../src/conversation/wording/contact-words.ts', mock('contact-words.ts'));
vi.mock('../../src/conversation/wording/date-words.ts', mock('date-words.ts'));
vi.mock('../../src/conversation/wording/explain-words.ts', mock('explain-words.ts'));
vi.mock('../../src/conversation/wording/document-words.ts', mock('document-words.ts'));
vi.mock('../../src/conversation/wording/fixed-words.ts', mock('fixed-words.ts'));
vi.mock('../../src/conversation/wording/lead-words.ts', mock('lead-words.ts'));
vi.mock('../../src/conversation/wording/overview-words.ts', mock('overview-words.ts'));
vi.mock('../../src/conversation/wording/refusal-words.ts', mock('refusal-words.ts'));
vi.mock('../../src/conversation/wording/scene-words.ts', mock('scene-words.ts'));
vi.mock('../../src/conversation/wording/status-words.ts', mock('status-words.ts'));
vi.mock('../../src/conversation/wording/validity-words.ts', mock('validity-words.ts'));
vi.mock('../../src/conversation/wording/verdict-words.ts', mock('verdict-words.ts'));
vi.mock('../../adapters/render/wording.ts', mock('render'));

function told<T>(isReworded: boolean, of: () => T): T {
  wording.state.isReworded = isReworded;
  try {
    return of();
  } finally {
    wording.state.isReworded = false;
  }
}

const TALKS: readonly (readonly string[])[] = [
  ['我在柯桥开面馆，租的城投的房子，房租能减吗', '当时我符合吗', '个体户', '自己经营', '3000'],
  [
    '我在鄞州开餐馆，租的房子，当时国有房子的房租能减吗',
    '1',
    '上一步',
    '直接看结果',
    '打给谁',
    '怎么办',
  ],
  [
    '我在诸暨，开网吧的，用的移动专线，宽带费能减吗',
    '要带什么',
    '怎么算',
    '原文依据',
    '要什么条件',
  ],
  ['我开网吧的都能享受啥', '鄞州', '个体户', '直接看结果'],
  ['柯桥区人社局电话多少', '柯桥2022年房租减免', '我都说了啥', '重新开始', '删除我的记录'],
  ['我在济南开店，房租能减吗', '绍兴2022年歇业怎么办', '绍兴2020年的文件有哪些内容'],
  ['我是房东，柯桥的，给租户减了两个月房租，房产税能少交吗', '嗯哼啦啦', '我说错了，我是公司'],
];

/** All of a reply that no sentence stands in. */
const shapeOf = ({ messages, question, assessments, contacts, citations, suggestions }: Reply) => ({
  messages: messages.map(({ type, blocks }) => ({
    type,
    blocks: blocks.map(({ text, ...block }) => ({ ...block, isEmpty: text === '' })),
  })),
  question,
  assessments,
  contacts,
  citations,
  suggestions,
});

/** How many of each thing a page shows: cards, seals, numbers to press, lists, folded deps. */
function partsOf(reply: Reply): Record<string, number> {
  const html = String(ReplyView({ reply, context: scripted }));
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  return {
    measures: count(/<article class="measure"/g),
    titles: count(/<h3>/g),
    seals: count(/class="seal /g),
    status: count(/class="status /g),
    contacts: count(/<li class="contact"/g),
    dials: count(/class="dial"/g),
    reasons: count(/class="reason /g),
    depths: count(/<details class="depth"/g),
    items: count(/<li>/g),
    options: count(/<button type="submit" name="value"/g),
    ways: count(/<button type="submit" name="text"/g),
    sources: count(/<cite/g),
    notices: count(/class="notice"/g),
  };
}

const buttonsOf = (reply: Reply) => layOut(reply, channelLimits.telegram, 'chat').choices;

describe.each(TALKS)('with every sentence reworded: %s', (...lines) => {
  const plain = told(false, () => talkAnew(...lines).replies);
  const reworded = told(true, () => talkAnew(...lines).replies);

  it('the words are others', () => {
    for (const [index, reply] of reworded.entries())
      expect(reply.messages[0]?.text).not.toBe(plain[index]?.messages[0]?.text);
  });

  it('each reply holds the same blocks, verdicts, question and ways on', () => {
    expect(reworded.map(shapeOf)).toEqual(plain.map(shapeOf));
  });

  it('each page shows the same cards', () => {
    expect(told(true, () => reworded.map(partsOf))).toEqual(plain.map(partsOf));
  });

  it('each chat has the same buttons', () => {
    expect(told(true, () => reworded.map(buttonsOf))).toEqual(plain.map(buttonsOf));
  });
});

it('rewords every module of wording', () => {
  const folder = join(import.meta.dirname, '../../src/conversation/wording');
  const modules = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect([...wording.mocked].sort()).toEqual([...modules, 'render'].sort());
});
