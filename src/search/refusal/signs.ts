import type { Features } from '../rank/features.ts';
import type { TopicModel } from '../rank/topic-model.ts';
import { clausesOf, windowsOf } from './windows.ts';

/** What speaks for and against a message being about these papers, in words an officer understands. None grows with its length alone. */
export const SIGN_LABELS = {
  constant: '什么都没说时',
  /** odds of the likeliest matter of the papers, the message read as a whole */
  'best matter': '最像文件里的哪一件事',
  /** what its words alone speak for that matter */
  'its evidence': '说到那件事的词',
  /** odds of all matters of the papers together against all others */
  'all matters': '像不像文件里的事',
  /** the same, over the windows of one to four clauses: on average, and the best of them */
  windows: '一句句看，平均像不像',
  'best window': '最像的那几句',
  /** the best of many windows is high by chance */
  'number of windows': '句子多，碰巧像的也多',
  /** the window that asks: its odds, and what its words speak for the likeliest matter */
  request: '问的那句像不像',
  'evidence of request': '问的那句里的词',
  /** a place of these papers, or one of the papers, is named */
  named: '提到文件或文件所在的地方',
  /** odds of the likeliest everyday matter that the papers do not hold */
  'everyday matter': '像文件外的日常事',
  /** something that lies next door to the papers is named */
  neighbour: '提到文件没写的相近的事',
} as const;
export type Sign = keyof typeof SIGN_LABELS;
export const SIGNS = Object.keys(SIGN_LABELS) as readonly Sign[];

/** The value of each sign, in the order of `SIGNS`. */
export type SignValues = readonly number[];

/** Both halves of what a message may be about, over the same features. */
export interface Worlds {
  /** the topics of the build: matters of the papers, and everyday ones that they do not hold */
  readonly topics: TopicModel;
  /** probability of each of them */
  readonly beliefs: (features: Features) => Float64Array;
  readonly isInside: readonly boolean[];
  /** classes of what citizens write about otherwise, learnt from real letters */
  readonly others: TopicModel;
}

/** What is read from the message otherwise. */
export interface Marks {
  readonly namesOwn: boolean;
  readonly namesNeighbour: boolean;
}

/** A clause that asks for something. */
export const ASKING =
  /吗|么|呢|嘛|能不能|可不可以|是否|怎么|如何|怎样|多少|有没有|要不要|行不行|哪|谁|几|问|什么|啥|咋|求|想|希望|建议|请|望|([\u4e00-\u9fff])不\1|能|可以/;
const BOUND = 12;
const EVERYDAY_BOUND = 7;
/** A topic this far behind the best one (in nats) adds nothing that counts. */
const HOPELESS = -12;

/** Reads features: of a message that others read too, and of clauses, which would crowd out the messages. */
export interface ReadsFeatures {
  readonly featuresOf: (text: string) => Features;
  readonly featuresOnce: (text: string) => Features;
}

/** Opens the signs of a message. */
export function createSignReader(
  worlds: Worlds,
  { featuresOf, featuresOnce }: ReadsFeatures,
): (text: string, marks: Marks) => SignValues {
  const { topics, isInside, others } = worlds;
  const size = topics.bias.length;
  const bias = Float64Array.from([...topics.bias, ...others.bias]);
  const evidenceOf = ({ cues }: Features) => {
    const all = new Float64Array(bias.length);
    topics.evidence(cues, all.subarray(0, size));
    others.evidence(cues, all.subarray(size));
    return all;
  };

  const logits = new Float64Array(bias.length);
  const weigh = (evidence: Float64Array) => {
    let best = Number.NEGATIVE_INFINITY;
    let chosen = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < logits.length; at += 1) {
      const logit = (bias[at] ?? 0) + (evidence[at] ?? 0);
      logits[at] = logit;
      if (logit > top) top = logit;
      if (isInside[at] !== true || logit <= best) continue;
      best = logit;
      chosen = at;
    }
    let inside = 0;
    let outside = 0;
    for (let at = 0; at < logits.length; at += 1) {
      const behind = (logits[at] ?? 0) - top;
      if (behind < HOPELESS) continue;
      if (isInside[at] === true) inside += Math.exp(behind);
      else outside += Math.exp(behind);
    }
    const share = Math.exp(best - top);
    return {
      best: bounded(Math.log(share / (inside + outside - share))),
      all: bounded(Math.log(inside / outside)),
      evidence: evidence[chosen] ?? 0,
    };
  };

  return (text, marks) => {
    const features = featuresOf(text);
    const evidence = evidenceOf(features);
    const whole = weigh(evidence);
    let everyday = 0;
    const beliefs = worlds.beliefs(features);
    for (let topic = 0; topic < beliefs.length; topic += 1) {
      const belief = beliefs[topic] ?? 0;
      if (isInside[topic] !== true && belief > everyday) everyday = belief;
    }
    const clauses = clausesOf(text);
    // Most messages are one clause, which has been read already.
    const read = clauses.map((clause) =>
      clause === text
        ? { norm: features.norm, evidence }
        : evidencedBy(featuresOnce(clause), evidenceOf),
    );
    const windows = windowsOf(read).map((window) => ({
      ...window,
      ...weigh(window.evidence),
    }));
    const asking = clauses.map((clause) => ASKING.test(clause));
    const requests = windows.filter(({ from, to }) => asking.slice(from, to).some(Boolean));
    const [first = { ...whole, from: 0, to: 0 }, ...rest] =
      requests.length > 0 ? requests : windows;
    const request = rest.reduce((best, one) => (one.all > best.all ? one : best), first);
    const mean = windows.reduce((sum, { all }) => sum + all, 0) / Math.max(1, windows.length);
    return [
      1,
      whole.best,
      whole.evidence,
      whole.all,
      mean,
      windows.reduce((best, { all }) => Math.max(best, all), whole.all),
      Math.log(Math.max(1, windows.length)),
      request.all,
      request.evidence,
      marks.namesOwn ? 1 : 0,
      Math.max(-EVERYDAY_BOUND, Math.min(EVERYDAY_BOUND, Math.log(everyday / (1 - everyday)))),
      marks.namesNeighbour ? 1 : 0,
    ];
  };
}

const evidencedBy = (features: Features, evidenceOf: (features: Features) => Float64Array) => ({
  norm: features.norm,
  evidence: evidenceOf(features),
});

function bounded(value: number): number {
  return Math.max(-BOUND, Math.min(BOUND, Number.isNaN(value) ? 0 : value));
}
