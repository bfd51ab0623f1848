import type { Fact } from './records.ts';

const named: readonly (readonly [string, string])[] = [
  [
    '店和人',
    'place entity trade newly_registered service_trade service_kind sme small_profit manufacturer_size new_business_form restricted_trade market_seller farmers_market first_business rural_return graduate_years veteran working_age',
  ],
  [
    '受影响的情况',
    'covid_affected business_hardship suspended closed_days negative_list_closed outbreak_county risk_area risk_zone covid_personal pause_reason will_resume staff_settled',
  ],
  [
    '房子和房租',
    'premises landlord landlord_group state_landlord public_landlord state_tenant final_tenant sublet monthly_rent lease_months rent_hardship waived_months reduced_rent waived_rent requisitioned registrable_address',
  ],
  [
    '税',
    'taxpayer vat_rate filing monthly_sales quarterly_sales year_sales levy_mode sales_below_quota tax_due input_vat vat_credit vat_prepay filing_hardship tax_hardship tax_relief_taken tax_credit_a taxable_income_2019 total_assets',
  ],
  [
    '员工和社保',
    'has_employees employees insured_employees social_insurance layoffs skills_training staff_origin travel_mode travel_date travellers',
  ],
  [
    '水电气网',
    'cannot_pay_utilities high_energy commercial_tariff voltage_under_1kv leased_line carrier',
  ],
  [
    '贷款和账款',
    'bank_conditions loan_amount loan_due loan_use inclusive_loan personal_loan overdue_covid repay_hardship good_credit receivables supply_chain owed_debt fx_business',
  ],
];
const OTHERS = '其他';

/** The vocabulary in the order of a talk; what a later knowledge adds stands under 其他. */
export function groupFacts(
  facts: readonly Fact[],
): readonly { title: string; facts: readonly Fact[] }[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const groups = named.map(([title, ids]) => ({
    title,
    facts: ids.split(' ').flatMap((id) => byId.get(id) ?? []),
  }));
  const placed = new Set(groups.flatMap((group) => group.facts));
  const rest = { title: OTHERS, facts: facts.filter((fact) => !placed.has(fact)) };
  return [...groups, rest].filter((group) => group.facts.length > 0);
}
