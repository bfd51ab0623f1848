import type { AssessmentView } from '../../../../src/conversation/reply.ts';
import { Icon } from './icon.tsx';

const marks = {
  true: { icon: 'check', word: '满足', name: 'holds' },
  false: { icon: 'cross', word: '不满足', name: 'fails' },
  null: { icon: 'question', word: '还不知道', name: 'open' },
} as const;

/** Each condition of the paper with what the owner's answers make of it, and where it is printed. */
export function ReasonList({ reasons }: Pick<AssessmentView, 'reasons'>) {
  return (
    <ul class="reasons">
      {reasons.map(({ text, holds, locator }) => {
        const mark = marks[`${holds}`];
        return (
          <li class={`reason ${mark.name}`}>
            <Icon name={mark.icon} />
            <span>
              <span class="sr">{mark.word}：</span>
              {text} <cite>{locator}</cite>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
