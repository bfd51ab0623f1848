import type { Condition, Demand } from '../../knowledge/schema/condition.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Facts } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { meets } from './meets.ts';
import { all, any, not, type Truth } from './truth.ts';

/** A condition with the truth of every node: the same tree, judged. */
export interface Trace {
  readonly node: Condition;
  readonly truth: Truth;
  readonly children: readonly Trace[];
}

const LEAF: readonly Trace[] = [];

/** Judges every node of a condition by Kleene's strong logic. */
export function trace(node: Condition, facts: Facts, rulebook: Rulebook): Trace {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const children = node.of.map((child) => trace(child, facts, rulebook));
      const truths = children.map((child) => child.truth);
      return { node, truth: node.kind === 'all' ? all(truths) : any(truths), children };
    }
    case 'not': {
      const child = trace(node.of, facts, rulebook);
      return { node, truth: not(child.truth), children: [child] };
    }
    case 'test':
    case 'manual':
      return { node, truth: truthOf(node, facts, rulebook), children: LEAF };
  }
}

/** The truth alone, with early exit: what look-ahead asks thousands of times. */
export function truthOf(node: Condition, facts: Facts, rulebook: Rulebook): Truth {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const decisive = node.kind === 'any';
      let open = false;
      for (const child of node.of) {
        const truth = truthOf(child, facts, rulebook);
        if (truth === decisive) return decisive;
        if (truth === null) open = true;
      }
      return open ? null : !decisive;
    }
    case 'not':
      return not(truthOf(node.of, facts, rulebook));
    case 'manual':
      return null;
    case 'test': {
      const fact = rulebook.facts.get(node.fact);
      if (fact === undefined) return null;
      const truth = meets(node.demand, fact, facts.get(node.fact), rulebook);
      return truth ?? truthOfTheRest(node.demand, fact, facts, rulebook);
    }
  }
}

/** Of a fact not answered, where other answers leave only options that all meet a demand, or all fail it. */
function truthOfTheRest(demand: Demand, fact: Fact, facts: Facts, rulebook: Rulebook): Truth {
  const exclusions = rulebook.exclusions.get(fact.id);
  if (exclusions === undefined) return null;
  const excluded = exclusions
    .filter((one) => facts.get(one.fact) === one.value)
    .flatMap(({ values }) => values);
  if (excluded.length === 0) return null;
  const rest = fact.options.filter(({ value }) => !excluded.includes(value));
  const truths = rest.map(({ value }) => meets(demand, fact, value, rulebook));
  const [first = null] = truths;
  return truths.every((truth) => truth === first) ? first : null;
}

/** The undecided leaves of the undecided parts: all that can still matter. */
export function openLeaves(tree: Trace): Trace[] {
  const found: Trace[] = [];
  const walk = (part: Trace): void => {
    if (part.truth !== null) return;
    if (part.children.length === 0) found.push(part);
    else part.children.forEach(walk);
  };
  walk(tree);
  return found;
}
