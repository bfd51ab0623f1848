import type { Theme } from '../../../src/knowledge/schema/vocabulary.ts';

/** Themes as an owner thinks of his worries; ids of `knowledge/themes.yaml`. */
const groups: readonly { readonly label: string; readonly themes: readonly string[] }[] = [
  {
    label: '房租',
    themes: ['rent-relief', 'rent-negotiation', 'rent-finance', 'rent-market', 'property-tax'],
  },
  {
    label: '税',
    themes: [
      'vat-small',
      'vat-deduction',
      'vat-refund',
      'six-taxes',
      'tax-deferral',
      'tax-quota',
      'tax-service',
      'tax-credit',
    ],
  },
  {
    label: '社保和用工',
    themes: [
      'social-reduction',
      'social-deferral',
      'insurance-rate',
      'job-refund',
      'stay-training',
      'flexible-insurance',
      'recruitment',
      'travel-subsidy',
      'training',
      'veterans',
      'rural',
    ],
  },
  {
    label: '贷款和钱',
    themes: [
      'new-loan',
      'loan-deferral',
      'loan-interest',
      'guarantee',
      'startup-loan',
      'receivables',
      'central-bank',
      'payment-fee',
      'credit-record',
      'foreign-exchange',
      'insurance-product',
      'direct-subsidy',
    ],
  },
  {
    label: '水电气网和停车',
    themes: ['electricity', 'gas-water', 'arrears-supply', 'broadband', 'parking'],
  },
  {
    label: '办照、歇业、检测',
    themes: [
      'registration',
      'suspension',
      'testing',
      'open-lab',
      'driving-licence',
      'taxi',
      'reopening',
      'epidemic-testing',
      'epidemic-supplies',
    ],
  },
  {
    label: '生意和市场',
    themes: ['vouchers', 'tourism', 'e-commerce', 'platform-order', 'procurement', 'deposits'],
  },
  {
    label: '欠账、收费、纠纷',
    themes: [
      'late-payment',
      'fee-enforcement',
      'fair-competition',
      'credit-supervision',
      'legal-aid',
      'dispute',
      'complaint',
    ],
  },
];

/** Themes in their groups; what stands in none comes last. */
export function groupThemes(
  themes: readonly Theme[],
): readonly { readonly label: string; readonly themes: readonly Theme[] }[] {
  const grouped = new Set(groups.flatMap((group) => group.themes));
  const rest = themes.filter((theme) => !grouped.has(theme.id));
  return [
    ...groups.map(({ label, themes: ids }) => ({
      label,
      themes: ids.flatMap((id) => themes.filter((theme) => theme.id === id)),
    })),
    { label: '其他', themes: rest },
  ].filter((group) => group.themes.length > 0);
}
