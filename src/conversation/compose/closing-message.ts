import type { Measure } from '../../knowledge/schema/measure.ts';
import { type Contact, type Message, sentence } from '../reply.ts';
import { contactLines } from '../wording/contact-words.ts';

/** What a checklist needs to know of the person, in words for the ready sentence. */
export interface Caller {
  /** 绍兴市柯桥区 */
  readonly place: string | null;
  /** 餐饮 */
  readonly trade: string | null;
}

/** What is left to do: apply, or ask what there is now, since it lapsed, does not fit, or is of elsewhere. */
export type Outcome = 'apply' | 'lapsed' | 'no-use' | 'elsewhere';

/** What the checklist is about. */
export interface Closing {
  readonly measure: Measure;
  readonly outcome: Outcome;
  readonly contacts: readonly Contact[];
  /** measures of the same place and matter that hold, or have no end */
  readonly stillThere: readonly { readonly measure: Measure; readonly hasEnd: boolean }[];
  readonly caller: Caller;
}

const OPENING: Readonly<Record<Outcome, string>> = {
  apply: '接下来可以这样办：',
  lapsed: '这项已经停了，下面是现在能做的：',
  'no-use': '这一项用不上，可以问问别的：',
  elsewhere: '这是别处的做法，您那里有没有，要这样问：',
};

/** The checklist that closes a case: 带什么、问什么、打给谁. */
export function closingMessage(closing: Closing): Message {
  const { measure, outcome, contacts, stillThere, caller } = closing;
  const lines = [
    OPENING[outcome],
    ...(outcome === 'apply' ? [...stepLines(measure), ...bringLines(measure)] : []),
    ...titlesLine(
      '现在还有效的：',
      stillThere.filter(({ hasEnd }) => hasEnd),
    ),
    ...titlesLine(
      '没写截止、还可以问的：',
      stillThere.filter(({ hasEnd }) => !hasEnd),
    ),
    `问什么：“${readySentence(measure, outcome, caller)}”`,
    ...contactLines(contacts).map(
      (line, index) => `${index === 0 ? '打给谁：' : '　　　　'}${line}`,
    ),
  ];
  return sentence(lines.join('\n'));
}

function titlesLine(label: string, listed: Closing['stillThere']): string[] {
  if (listed.length === 0) return [];
  return [`${label}${listed.map(({ measure }) => measure.title).join('、')}。`];
}

function stepLines(measure: Measure): string[] {
  return measure.steps.slice(0, 4).map((step, index) => `${index + 1}. ${step.text}`);
}

function bringLines(measure: Measure): string[] {
  const materials = measure.materials.map((material) => material.text);
  if (materials.length > 0) return [`带什么：${materials.join('、')}。`];
  const automatic = measure.steps.some((step) => /^(不用|无需)/.test(step.text));
  return [
    automatic
      ? '带什么：不用申请，不用带材料。'
      : '带什么：文件没写，先带上营业执照，打电话问清楚再跑。',
  ];
}

/** A sentence to say on the phone as it stands. */
export function readySentence(
  measure: Measure,
  outcome: Outcome,
  { place, trade }: Caller,
): string {
  const who = `我${place ? `在${place}` : ''}${trade ? `做${trade}` : '开店'}`;
  switch (outcome) {
    case 'apply':
      return `${who}，想办“${measure.title}”。现在还有效吗？要带什么材料，到哪里办？`;
    case 'lapsed':
      return `${who}。以前有过“${measure.title}”，现在还有没有类似的政策？我够不够条件，怎么办？`;
    case 'no-use':
      return `${who}，“${measure.title}”我不符合条件。还有没有别的政策我能用？`;
    case 'elsewhere':
      return `${who}。听说别处有“${measure.title}”，我们这里有没有类似的政策？要什么条件，怎么办？`;
  }
}
