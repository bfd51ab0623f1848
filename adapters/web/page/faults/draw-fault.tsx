import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { frameOf } from '../frame-of.ts';
import { render } from '../layout.tsx';
import { pagePolicy } from '../page-headers.ts';
import type { WebDeps } from '../web-deps.ts';
import { FaultPage, type PageFault } from './fault-page.tsx';

/** Draws what went wrong for a person's browser; null where there is no page for it. */
type FaultDrawer = (
  fault: {
    readonly status: ContentfulStatusCode;
    readonly headers: Readonly<Record<string, string>>;
  },
  context: Context,
) => Response | null;

/** For a person's browser a page stands in the place of a problem document. */
export function createFaultDrawer(deps: Pick<WebDeps, 'assets' | 'publicUrl'>): FaultDrawer {
  return ({ status, headers }, context) => {
    const fault = faultOf(status, headers);
    if (fault === null) return null;
    const isForm = context.req.method === 'POST';
    const frame = frameOf(context, deps);
    const page = <FaultPage frame={isForm ? { ...frame, path: '/' } : frame} fault={fault} />;
    return context.body(render(page), status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(),
      'referrer-policy': 'same-origin',
      ...headers,
    });
  };
}

function faultOf(status: number, headers: Readonly<Record<string, string>>): PageFault | null {
  if (status === 404 || status === 405) return { kind: 'missing' };
  if (status === 401 || status === 403) return { kind: 'forbidden' };
  if (status === 429 || status === 503 || status === 409)
    return { kind: 'busy', seconds: Number(headers['retry-after']) || 10 };
  return status >= 500 ? { kind: 'broken' } : null;
}
