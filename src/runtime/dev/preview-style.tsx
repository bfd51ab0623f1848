import type { Context } from 'hono';
import { frameOf } from '../../../adapters/web/page/frame-of.ts';
import { Layout } from '../../../adapters/web/page/layout.tsx';
import { pagePolicy } from '../../../adapters/web/page/page-headers.ts';
import {
  SampleMark,
  ValidityMark,
  VerdictMark,
} from '../../../adapters/web/shared/view/verdict-mark.tsx';
import { webAssets } from '../../generated/web-assets.ts';

const SIZES = ['s', 'm', 'l', 'xl', 'xxl'] as const;
const SPACES = [1, 2, 3, 4, 5, 6] as const;
const COLOURS = [
  ['brand', '牌子'],
  ['action', '要按的'],
  ['action-ink', '链接'],
  ['yes', '好的：有效、符合、能打的电话'],
  ['wait', '要留心：没写截止、还差一问、等网络'],
  ['error', '错了：没填、不满足'],
  ['muted', '次要的话、已过期'],
  ['edge', '框'],
  ['line', '分隔线'],
] as const;
const STATUSES = ['in_force', 'expired', 'open_ended', 'not_started'] as const;
const VERDICTS = ['eligible', 'ineligible', 'unknown'] as const;

/** `/preview/style`: the tokens of type, space and colour and the small parts, as the page draws them. */
export function stylePage(context: Context): Response | Promise<Response> {
  context.header('content-security-policy', pagePolicy());
  const frame = frameOf(context, { assets: webAssets, publicUrl: null });
  return context.html(
    <Layout frame={frame} title="样子">
      <article class="paper">
        <h1>样子</h1>
        <h2>五个字号</h2>
        {SIZES.map((size) => (
          <svg class="sample-line" width="100%" height="48" role="img" aria-label={`text-${size}`}>
            <text y="36" fill="var(--ink)" font-size={`var(--text-${size})`}>
              --text-{size} 现在有效，符合
            </text>
          </svg>
        ))}
        <h2>六档间距</h2>
        {SPACES.map((step) => (
          <p>
            <svg width="100" height="16" aria-hidden="true">
              <rect width={`var(--space-${step})`} height="16" fill="var(--action)" />
            </svg>
            --space-{step}
          </p>
        ))}
        <h2>一种颜色一个意思</h2>
        {COLOURS.map(([name, meaning]) => (
          <p>
            <svg width="60" height="20" aria-hidden="true">
              <rect width="60" height="20" rx="4" fill={`var(--${name})`} />
            </svg>{' '}
            --{name}：{meaning}
          </p>
        ))}
        <h2>章</h2>
        {STATUSES.map((status) => (
          <p class="stamps">
            <ValidityMark validity={{ status }} />
            {VERDICTS.map((verdict) => (
              <VerdictMark verdict={verdict} status={status} />
            ))}
          </p>
        ))}
        <p class="stamps">
          <SampleMark />
        </p>
        <h2>要按的</h2>
        <p class="tools">
          <button class="primary" type="button">
            问一问
          </button>
          <button class="tool" type="button">
            打印
          </button>
          <a class="dial" href="tel:12345">
            12345
          </a>
        </p>
        <p class="fault">还没填。</p>
        <p class="notice">要知道的。</p>
      </article>
    </Layout>,
  );
}
