import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Counters } from '../counters.ts';
import type { OperatorLog } from '../deps.ts';

/** Upper ends of the latency buckets, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

interface Series {
  count: number;
  seconds: number;
  readonly buckets: number[];
}

/** Counts requests by route and status, for Prometheus and the log. */
export interface Metrics {
  readonly observe: (log: OperatorLog) => MiddlewareHandler;
  /** Prometheus text format, version 0.0.4 */
  readonly text: () => string;
}

/** Figures for Prometheus, by route pattern and status, in its text format. */
export function createMetrics(counters: Counters): Metrics {
  const series = new Map<string, Series>();

  const add = (method: string, route: string, status: number, seconds: number) => {
    const labels = `method="${method}",route="${route}",status="${status}"`;
    const found = series.get(labels) ?? { count: 0, seconds: 0, buckets: BUCKETS.map(() => 0) };
    found.count += 1;
    found.seconds += seconds;
    for (const [index, end] of BUCKETS.entries()) {
      if (seconds <= end) found.buckets[index] = (found.buckets[index] ?? 0) + 1;
    }
    series.set(labels, found);
  };

  return {
    observe: (log) => async (context, next) => {
      const started = performance.now();
      await next();
      const milliseconds = performance.now() - started;
      const { status } = context.res;
      // The pattern, not the path: no id of a person gets into the log or a label.
      const route =
        matchedRoutes(context).findLast(
          ({ method, path }) => method !== 'ALL' && !path.includes('*'),
        )?.path ?? 'none';
      const { method } = context.req;
      add(/^[A-Z]{3,7}$/.test(method) ? method : 'OTHER', route, status, milliseconds / 1000);
      log.request({ requestId: context.get('requestId'), method, route, status, milliseconds });
    },
    text: () => {
      const lines = [
        '# HELP hxd_requests_total Requests by route and status.',
        '# TYPE hxd_requests_total counter',
        ...[...series].map(([labels, { count }]) => `hxd_requests_total{${labels}} ${count}`),
        '# HELP hxd_request_seconds Time to answer.',
        '# TYPE hxd_request_seconds histogram',
        ...[...series].flatMap(([labels, { count, seconds, buckets }]) => [
          ...BUCKETS.map(
            (end, index) => `hxd_request_seconds_bucket{${labels},le="${end}"} ${buckets[index]}`,
          ),
          `hxd_request_seconds_bucket{${labels},le="+Inf"} ${count}`,
          `hxd_request_seconds_sum{${labels}} ${seconds.toFixed(6)}`,
          `hxd_request_seconds_count{${labels}} ${count}`,
        ]),
        ...counters.lines(),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}
