import type { AssessmentView } from '../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../src/conversation/wording/amount-words.ts';
import type { LinkTable } from './inline-links.ts';
import { ReasonList } from './reason-list.tsx';
import { Link, RichText } from './rich-text.tsx';
import { ValidityMark, VerdictMark } from './verdict-mark.tsx';
import type { ViewContext } from './view-context.ts';

/** One measure of an answer: title, whether it holds, verdict and sum at a glance, then the words. */
export function MeasureCard({
  text,
  measureId,
  assessments,
  links,
  context,
}: {
  readonly text: string;
  readonly measureId: string;
  readonly assessments: readonly AssessmentView[];
  readonly links: LinkTable;
  readonly context: ViewContext;
}) {
  const [first = '', ...rest] = text.split('\n');
  const { title, source } = titleOf(first);
  const own = assessments.filter((assessment) => assessment.measureId === measureId);
  const sum = own.find((assessment) => assessment.clause === undefined);
  const worth = sum?.verdict === 'ineligible' ? undefined : sum?.estimate;
  const sumWords = worth ? amountWords(worth) : '';
  const others = new Map([...links].filter(([word]) => word !== title));
  return (
    <article class="measure">
      <header>
        <div>
          <h3>
            <Link href={`${context.base}/m/${measureId}`} context={context}>
              {title}
            </Link>
          </h3>
          <p class="source">
            {sum && <ValidityMark validity={sum.validity} />} {source}
          </p>
        </div>
        {sum && <VerdictMark sum={sum} />}
      </header>
      {sumWords && (
        <p class="worth">
          <span>大概</span> <strong>{sumWords}</strong>
        </p>
      )}
      <RichText text={rest.join('\n')} links={others} context={context} />
      {sum && sum.reasons.length > 0 && (
        <details>
          <summary>一条条看为什么</summary>
          <ReasonList reasons={sum.reasons} />
        </details>
      )}
    </article>
  );
}

/** `【减租】（绍兴2020年指引，举措八）` → title and source. */
function titleOf(line: string): { title: string; source: string } {
  const [, title, source] = /^【(.+?)】(?:（(.*)）)?$/.exec(line) ?? [];
  return { title: title ?? line, source: source ?? '' };
}
