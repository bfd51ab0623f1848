import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/runtime/log.ts';

describe('the log', () => {
  const collect = () => {
    const lines: string[] = [];
    return { lines, log: createLog('info', { write: (line: string) => lines.push(line) }) };
  };

  it('writes one object a request, by the route pattern', () => {
    const { lines, log } = collect();
    log.http.request({
      requestId: 'r1',
      method: 'GET',
      route: '/api/cases/:code',
      status: 200,
      milliseconds: 1.23,
    });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 30,
      requestId: 'r1',
      route: '/api/cases/:code',
      status: 200,
      ms: 1.2,
      msg: 'request',
    });
  });

  it('keeps the stack of a fault, with the request that met it', () => {
    const { lines, log } = collect();
    log.http.fault(new Error('broken'), 'r2');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 50,
      requestId: 'r2',
      err: { message: 'broken', stack: expect.stringContaining('log.test') },
    });
  });
});
