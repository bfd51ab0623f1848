import { describe, expect, it } from 'vitest';
import { currentFacts, type FactValue, UNKNOWN } from '../../../src/eligibility/facts.ts';
import { assess } from '../../../src/eligibility/judge/assess.ts';
import { assessPresuming } from '../../../src/eligibility/judge/assess-presuming.ts';
import { createRulebook } from '../../../src/eligibility/rulebook.ts';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { factSchema } from '../../../src/knowledge/schema/fact.ts';
import { knowledge, rulebook } from '../real-knowledge.ts';
import { measureOf, rule, smallKnowledge, wordsOfFact } from '../small-world.ts';

const on = '2026-11-29' as CivilDate;

function judged(id: string, given: Record<string, FactValue>) {
  const measure = knowledge.measures.find((one) => one.id === id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  const answers = Object.entries(given).map(([fact, value]) => ({ fact, value }));
  const facts = currentFacts(answers, rulebook);
  return {
    told: assess(measure, facts, on, rulebook)?.[0],
    presuming: assessPresuming(measure, facts, on, rulebook)?.[0],
  };
}

const STARTED = {
  ...{ place: '440106', startup_age: 'new', age: 26, sex: 'female', gz_group: 'student' },
  ...{ insured_run: 3, abnormal_listed: 'no' },
};
const RENTED = { place: '330602', landlord_group: 'culture_tourism', sublet: 'no' };

describe('what everybody who asks takes for granted', () => {
  it('lets a case stand, and is named', () => {
    const { told, presuming } = judged('gzbt2025-1', STARTED);
    expect(told).toMatchObject({ verdict: 'unknown', missing: ['startup_grant_had'] });
    expect(presuming).toMatchObject({ verdict: 'eligible', presumed: ['以前没领过'], missing: [] });
  });

  it.each<[string, FactValue, string]>([
    ['told otherwise', 'yes', 'ineligible'],
    ['not known to oneself', UNKNOWN, 'unknown'],
  ])('is not taken for granted when %s', (_, value, verdict) => {
    const { presuming } = judged('gzbt2025-1', { ...STARTED, startup_grant_had: value });
    expect(presuming?.verdict).toBe(verdict);
    expect(presuming?.presumed).toBeUndefined();
  });

  it.each<[string, number, string]>([
    ['two years at one address make a shop of these years', 2, 'eligible'],
    ['eight years make none', 8, 'unknown'],
  ])('%s', (_, years, verdict) => {
    const { startup_age: _age, ...rest } = STARTED;
    const given = { ...rest, premises: 'rented', rent_address_same: 'yes', rent_years: years };
    expect(judged('gzbt2025-3', given).presuming?.verdict).toBe(verdict);
  });

  it('a shop is its keeper’s only once a shop was spoken of', () => {
    expect(judged('sx2020-08', RENTED).presuming?.verdict).toBe('unknown');
    const { presuming } = judged('sx2020-08', { ...RENTED, trade: 'catering' });
    expect(presuming).toMatchObject({ verdict: 'eligible' });
    expect(presuming?.presumed).toEqual(['是个体户', '自己在店里做']);
  });

  it.each<[string, FactValue, string, string | undefined]>([
    ['a month', 80_000, 'eligible', '每个月都差不多'],
    ['about a month', '70000..80000', 'eligible', '每个月都差不多'],
    ['a month too good for it', 120_000, 'unknown', undefined],
  ])('a quarter is three times %s', (_, month, verdict, presumed) => {
    const { presuming } = judged('vat2026-1-1', {
      ...{ entity: 'individual', taxpayer: 'small_scale', filing: 'quarterly' },
      monthly_sales: month,
    });
    expect(presuming?.verdict).toBe(verdict);
    expect(presuming?.presumed?.[0]).toBe(presumed);
  });

  it('something else open leaves it open', () => {
    const { presuming } = judged('gzbt2025-1', { ...STARTED, age: UNKNOWN, sex: UNKNOWN });
    expect(presuming?.verdict).toBe('unknown');
  });

  it('refuses nobody', () => {
    for (const { id } of knowledge.measures)
      for (const trade of ['catering', 'retail']) {
        const { told, presuming } = judged(id, { trade, has_employees: 'yes', premises: 'rented' });
        if (presuming?.verdict === 'ineligible') expect(told?.verdict).toBe('ineligible');
      }
  });

  it('is named only beside the clause that it decides', () => {
    const presumable = (id: string, says: string) => {
      const options = [
        { value: 'yes', label: '是', presumed: { says, beside: [] } },
        { value: 'no', label: '否' },
      ];
      return factSchema.parse({ ...wordsOfFact, id, type: 'flag', cost: 1, options });
    };
    const facts = [presumable('open', '开着门'), presumable('rich', '有本钱')];
    const world = createRulebook({ ...smallKnowledge, facts });
    const open = rule({ fact: 'open', is: 'yes' });
    const rich = rule([
      { fact: 'open', is: 'yes' },
      { fact: 'rich', is: 'yes' },
    ]);
    const judged = assessPresuming(measureOf(open, rich), new Map(), on, world) ?? [];
    const named = new Map(judged.map(({ clause, presumed }) => [clause, presumed]));
    expect(named.get('a')).toEqual(['开着门']);
    expect(named.get('b')).toEqual(['开着门', '有本钱']);
  });

  it('a number that nobody told is reckoned with, said, and still to be told', () => {
    const rented = {
      ...{ place: '330212', entity: 'individual', premises: 'rented', final_tenant: 'yes' },
      ...{ landlord: 'other_state', monthly_rent: 6000, risk_area: 'no' },
    };
    const { told, presuming } = judged('yz2022-07-1', rented);
    expect(told?.estimate?.amount).toMatchObject({ high: 18000 });
    expect(presuming?.estimate).toMatchObject({
      amount: 18000,
      missing: ['lease_months'],
      note: expect.stringContaining('租满了一整年'),
    });
    const half = judged('yz2022-07-1', { ...rented, lease_months: 6 });
    expect(half.presuming?.estimate).toEqual(half.told?.estimate);
  });

  it('the insured are as many as the staff, once it is told that they are insured', () => {
    const hired = {
      ...{ place: '440111', employees: 2, year_contract: 'yes', still_employed: 'yes' },
      ...{ startup_age: 'new', entity: 'individual', gz_group: 'soldier', insured_run: 8 },
    };
    expect(judged('gzbt2025-4', hired).presuming?.verdict).toBe('unknown');
    const insured = judged('gzbt2025-4', { ...hired, social_insurance: 'employer' }).presuming;
    expect(insured).toMatchObject({ verdict: 'eligible', estimate: { amount: 4000 } });
    expect(insured?.presumed).toContain('员工都交着社保');
  });
});
