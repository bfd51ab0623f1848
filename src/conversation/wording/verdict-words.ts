import type { AssessmentView } from '../reply.ts';

/**
 * The verdict in one or two sentences, after the validity has been said: an expired measure is judged
 * for its own time. `labelOf` names a fact in a short noun (参保方式).
 */
export function verdictWords(
  assessment: AssessmentView,
  labelOf: (fact: string) => string,
): string {
  const past = assessment.validity.status === 'expired';
  switch (assessment.verdict) {
    case 'eligible':
      return `${past ? '按当时的条件，您是符合的' : '按文件写的条件，您符合'}：${joined(holding(assessment))}。`;
    case 'ineligible':
      return `${past ? '按当时的条件，您不符合' : '按文件写的条件，您不符合'}，因为不满足：${joined(failing(assessment))}。${nearMissWords(assessment)}`;
    case 'unknown':
      return unknownWords(assessment, labelOf);
  }
}

function unknownWords(assessment: AssessmentView, labelOf: (fact: string) => string): string {
  const open = assessment.reasons.filter((reason) => reason.holds === null);
  const manual = open.filter((reason) => reason.fact === undefined).map((reason) => reason.text);
  if (assessment.missing.length > 0) {
    const still = assessment.missing.slice(0, 4).map(labelOf);
    return `符不符合还定不下来，还要知道：${still.join('、')}。`;
  }
  if (manual.length > 0) return `符不符合没法直接下结论：${joined(manual)}。`;
  const unclear = open.map((reason) => reason.text);
  return `符不符合还定不下来${unclear.length > 0 ? `，要看：${joined(unclear)}` : ''}。`;
}

function nearMissWords({ nearMiss }: AssessmentView): string {
  if (nearMiss === undefined || nearMiss.length === 0) return '';
  const isOpen = nearMiss.every(({ verdict }) => verdict === 'unknown');
  const texts = nearMiss.map((miss) => miss.text).join('，或者');
  return `${isOpen ? '先要改了这一条，才有可能' : '只差这一条'}：${texts}。`;
}

const holding = ({ reasons }: AssessmentView) =>
  reasons.filter((reason) => reason.holds === true).map((reason) => reason.text);
const failing = ({ reasons }: AssessmentView) =>
  reasons.filter((reason) => reason.holds === false).map((reason) => reason.text);

/** Sentences without their stops, strung together once each. */
function joined(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.replace(/[。；，]$/, '')))].join('；');
}
