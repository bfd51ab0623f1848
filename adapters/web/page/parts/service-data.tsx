import { raw } from 'hono/html';
import type { Document } from '../../../../src/knowledge/schema/document.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import type { Validity } from '../web-deps.ts';

/** A measure for search engines, as schema.org's `GovernmentService`. A data block, not a script. */
export function ServiceData({
  measure: { title, summary },
  document: { place, issuers, nature },
  validity: { from, to },
  address,
}: {
  readonly measure: Measure;
  readonly document: Document;
  readonly validity: Validity;
  readonly address: string;
}) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: title,
    description: summary,
    url: address,
    inLanguage: 'zh-CN',
    audience: { '@type': 'BusinessAudience', audienceType: '个体工商户' },
    ...(nature === 'reference' ? {} : { areaServed: place }),
    provider: issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    ...(from || to
      ? {
          offers: {
            '@type': 'Offer',
            ...(from ? { validFrom: from } : {}),
            ...(to ? { validThrough: to } : {}),
          },
        }
      : {}),
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{raw(json)}</script>;
}
