import { type AnyOf, type Need, needsOf } from '../lattice/needs.ts';
import { WEAK } from '../lattice/punctuation.ts';
import type { ClassId, Vocabulary } from '../lattice/vocabulary.ts';
import {
  type Item,
  type Pattern,
  PatternError,
  parseBeginning,
  parsePattern,
  type SlotType,
} from '../pattern/parse-pattern.ts';

/** A step of a line, its classes by number. */
export type Step = (
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'class'; readonly id: ClassId }
  | { readonly kind: 'slot'; readonly name: string; readonly type: SlotType }
  | { readonly kind: 'gap' }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' }
  | { readonly kind: 'choice'; readonly lines: readonly (readonly Step[])[] }
) & { readonly head: boolean; readonly optional: boolean };

/** What a line may begin with. */
export type Start =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'class'; readonly id: ClassId }
  | { readonly kind: 'slot'; readonly type: SlotType };

/** A step with what is left to do behind it; null behind the last. */
export interface LineNode {
  /** null where a line of a choice ends, and what stands behind the choice goes on */
  readonly step: Step | null;
  readonly next: LineNode | null;
  /** of a choice what each of its lines begins with; none for any other step */
  readonly lines: readonly (LineNode | null)[];
}

/** A line of a frame, ready to be found. */
export interface Line {
  readonly first: LineNode | null;
  /** the words and classes of `starts`; null where it may begin with a number, a place, or anywhere */
  readonly startNeed: () => Need | null;
  /** the words and classes that it cannot do without, in its order */
  readonly needs: readonly Need[];
  /** the slots that it cannot do without */
  readonly slots: readonly Need[];
  /** both, what is said least first */
  readonly rarestFirst: readonly Need[];
  /** whether it has a comma of its own: then it may pass over more than others */
  readonly hasComma: boolean;
}

/** A line of a frame: what it may begin with is known at once, the rest is compiled at first use. */
export interface PendingLine {
  readonly starts: readonly Start[];
  readonly compiled: () => Line;
}

/**
 * Most messages need few of the thousands of lines, so a line is read to its end when it is first needed.
 * @throws PatternError where what the line begins with is not in the pattern language, or names a class
 *   that is not there; `compiled` throws the same about the rest
 */
export function openLine(line: string, vocabulary: Vocabulary): PendingLine {
  const starts = startsOf(compileItems(parseBeginning(line), vocabulary));
  let compiled: Line | null = null;
  return {
    starts,
    compiled: () => {
      compiled ??= compileLine(line, starts, vocabulary);
      return compiled;
    },
  };
}

function compileLine(line: string, starts: readonly Start[], vocabulary: Vocabulary): Line {
  const steps = compileItems(parsePattern(line), vocabulary);
  const must = steps.filter((step) => !step.optional);
  const needs = must
    .flatMap((step) => needOf(step) ?? [])
    .map((anyOf) => needsOf(vocabulary).of(anyOf));
  const slots = must.flatMap((step) =>
    step.kind === 'slot' ? [needsOf(vocabulary).of([{ slot: step.type }])] : [],
  );
  return {
    first: nodesOf(steps, null),
    startNeed: startNeedOf(starts, steps, vocabulary),
    needs,
    slots,
    hasComma: hasComma(steps),
    rarestFirst: [...new Set([...needs, ...slots])].sort((a, b) => a.common - b.common),
  };
}

/** Links the steps of a line, and those of its choices to what stands behind them. */
function nodesOf(steps: readonly Step[], behind: LineNode | null): LineNode | null {
  return steps.reduceRight<LineNode | null>((next, step) => {
    if (step.kind !== 'choice') return { step, next, lines: [] };
    const leave = { step: null, next, lines: [] };
    return { step, next, lines: step.lines.map((line) => nodesOf(line, leave)) };
  }, behind);
}

const hasComma = (steps: readonly Step[]): boolean =>
  steps.some(
    (step) =>
      (step.kind === 'word' && [...step.word].some((char) => WEAK.test(char))) ||
      (step.kind === 'choice' && step.lines.some(hasComma)),
  );

/** Worked out when it is asked for, as it seldom is: of a line that is looked for wherever it may stand. */
function startNeedOf(
  starts: readonly Start[],
  [first]: readonly Step[],
  vocabulary: Vocabulary,
): () => Need | null {
  let need: Need | null | undefined;
  return () => {
    if (need !== undefined) return need;
    const words = starts.flatMap((start): AnyOf => {
      if (start.kind === 'slot') return [];
      return [start.kind === 'word' ? start.word : start.id];
    });
    const isAnywhere = words.length < starts.length || first?.kind === 'edge';
    need = isAnywhere ? null : needsOf(vocabulary).of(words);
    return need;
  };
}

function compileItems(items: Pattern, vocabulary: Vocabulary): Step[] {
  return items.map((item) => compileItem(item, vocabulary));
}

function compileItem(item: Item, vocabulary: Vocabulary): Step {
  const { head, optional } = item;
  switch (item.kind) {
    case 'class': {
      const id = vocabulary.idOf(item.name);
      if (id === undefined) throw new PatternError(`没有 {${item.name}} 这一类词`);
      return { kind: 'class', id, head, optional };
    }
    case 'choice':
      return {
        kind: 'choice',
        lines: longestFirst(item.lines).map((line) => {
          const steps = compileItems(line, vocabulary);
          return head ? withHead(steps) : steps;
        }),
        head,
        optional,
      };
    default:
      return item;
  }
}

/** 没有 before 没: the longer of two words that begin alike is meant. */
function longestFirst(lines: readonly Pattern[]): readonly Pattern[] {
  const lengthOf = ([first]: Pattern): number => (first?.kind === 'word' ? first.word.length : 0);
  return [...lines].sort((a, b) => lengthOf(b) - lengthOf(a));
}

/** !(雇|请): whichever of them stands there is the head. */
function withHead(steps: readonly Step[]): readonly Step[] {
  const at = steps.findIndex((step) => !step.optional && step.kind !== 'gap');
  return steps.map((step, index) => (index === at ? { ...step, head: true } : step));
}

/** One need, in a list; null where the step may be anything. */
function needOf(step: Step): AnyOf[] | null {
  if (step.kind === 'class') return [[step.id]];
  if (step.kind === 'word') return [[step.word]];
  if (step.kind !== 'choice') return null;
  const firsts = step.lines.map((steps) => {
    const must = steps.find((one) => !one.optional && needOf(one) !== null);
    return must === undefined ? null : (needOf(must)?.[0] ?? null);
  });
  return firsts.some((need) => need === null) ? null : [firsts.flatMap((need) => need ?? [])];
}

/** Steps that the line may begin with: optional ones and the first that is not. */
function startsOf(steps: readonly Step[]): Start[] {
  const starts: Start[] = [];
  for (const step of steps) {
    if (step.kind === 'choice') starts.push(...step.lines.flatMap(startsOf));
    else if (step.kind === 'word') starts.push({ kind: 'word', word: step.word });
    else if (step.kind === 'class') starts.push({ kind: 'class', id: step.id });
    else if (step.kind === 'slot') starts.push({ kind: 'slot', type: step.type });
    if (!step.optional && step.kind !== 'gap' && step.kind !== 'edge') break;
  }
  return starts;
}
