import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import type { Document } from '../../../../src/knowledge/schema/document.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import { Fold } from './fold.tsx';

/** Where the measure stands in print. */
export function SourceBox({
  measure,
  document,
}: {
  readonly measure: Measure;
  readonly document: Document;
}) {
  const { number, issued, issuers } = document;
  return (
    <Fold title={`出处：${document.shortTitle}，${measure.locator}`}>
      <dl class="facts">
        <div>
          <dt>文件</dt>
          <dd>
            <a href={`/d/${document.id}`}>《{document.title}》</a>
          </dd>
        </div>
        <div>
          <dt>位置</dt>
          <dd>{measure.locator}</dd>
        </div>
        <div>
          <dt>文号</dt>
          <dd>{number ?? '文件没印文号'}</dd>
        </div>
        <div>
          <dt>日期</dt>
          <dd>{issued ? `${dateWords(issued)}印发` : '文件没写日期'}</dd>
        </div>
        {issuers.length > 0 && (
          <div>
            <dt>谁发的</dt>
            <dd>{issuers.join('、')}</dd>
          </div>
        )}
      </dl>
    </Fold>
  );
}
