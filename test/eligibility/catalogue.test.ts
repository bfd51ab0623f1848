import { describe, expect, it } from 'vitest';
import { conditionNodes, expressionNodes } from '../../src/knowledge/walk.ts';
import { judged, knowledge, rulebook } from './real-knowledge.ts';

const { facts } = knowledge;
const nodes = judged.flatMap((measure) =>
  measure.clauses.flatMap((clause) =>
    [...conditionNodes(clause.when)].map((node) => ({ name: `${measure.id}.${clause.id}`, node })),
  ),
);

describe('the catalogue of facts', () => {
  it('offers different answers under different labels, and 不清楚 never among them', () => {
    for (const { id, options, bands } of facts) {
      const labels = [...options, ...bands].map(({ label }) => label);
      expect([id, new Set(labels).size]).toEqual([id, labels.length]);
      expect([id, labels.includes('不清楚')]).toEqual([id, false]);
      expect([id, labels.filter((label) => /^[\d①-⑩A-Za-z][.、)）]/.test(label))]).toEqual([
        id,
        [],
      ]);
    }
  });

  it('a yes-or-no question has a yes and a no, a choice two answers or more', () => {
    for (const { id, type, options } of facts) {
      if (type === 'flag')
        expect([id, options.map(({ value }) => value)]).toEqual([id, ['yes', 'no']]);
      if (type === 'choice') expect([id, options.length > 1]).toEqual([id, true]);
    }
  });

  it('estimates add up to no more than a hundred', () => {
    for (const { id, options } of facts.filter((fact) => fact.options.length > 0)) {
      const given = options.flatMap(({ percent }) => percent ?? []);
      const total = given.reduce((sum, percent) => sum + percent, 0);
      expect([id, total <= 100 && (given.length < options.length || total === 100)]).toEqual([
        id,
        true,
      ]);
    }
  });

  it('bands follow each other without overlap, within the bounds', () => {
    for (const { id, bands, bounds } of facts) {
      for (const [index, band] of bands.entries()) {
        const next = bands[index + 1];
        expect([id, band.min <= (band.max ?? Number.POSITIVE_INFINITY)]).toEqual([id, true]);
        if (next)
          expect([id, (band.max ?? Number.POSITIVE_INFINITY) < next.min]).toEqual([id, true]);
        if (bounds)
          expect([id, band.min >= bounds.min && band.min <= bounds.max]).toEqual([id, true]);
      }
    }
  });

  it('no two questions wait for each other', () => {
    const waits = (id: string, seen: readonly string[]): string | null => {
      if (seen.includes(id)) return [...seen, id].join(' → ');
      for (const earlier of rulebook.facts.get(id)?.after ?? []) {
        const circle = waits(earlier, [...seen, id]);
        if (circle !== null) return circle;
      }
      return null;
    };
    expect(facts.flatMap(({ id }) => waits(id, []) ?? [])).toEqual([]);
  });

  it('never calls the place or what has happened changeable', () => {
    const changeable = facts.filter((fact) => fact.changeable).map(({ type }) => type);
    expect(changeable.filter((type) => type === 'region' || type === 'date')).toEqual([]);
  });
});

describe('what the engine needs of the records', () => {
  it('every test, and everything that must not be, has words for a reader', () => {
    const silent = nodes.filter(
      ({ node }) => (node.kind === 'test' || node.kind === 'not') && node.text === undefined,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('every number in a sum has bounds, so that no sum is without end', () => {
    const open = judged.flatMap((measure) =>
      measure.clauses.flatMap((clause) =>
        clause.estimate === undefined
          ? []
          : [...expressionNodes(clause.estimate.amount)].flatMap((node) =>
              node.kind === 'fact' && rulebook.facts.get(node.fact)?.bounds === undefined
                ? [`${measure.id}.${clause.id}: ${node.fact}`]
                : [],
            ),
      ),
    );
    expect(open).toEqual([]);
  });
});
