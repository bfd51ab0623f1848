import { describe, expect, it } from 'vitest';
import { expectProblem, json } from '../contracts/client.ts';
import { openNodeService } from '../contracts/node-service.ts';
import { contractSettings } from '../contracts/settings.ts';

describe('a service whose database fails', () => {
  it('says so without details, tells the operator, and goes on with what needs no database', async () => {
    let broken = false;
    const service = await openNodeService(contractSettings, (driver) => ({
      batch: (statements) =>
        broken ? Promise.reject(new Error('disk I/O error')) : driver.batch(statements),
    }));
    broken = true;
    const chat = await expectProblem(await service.app.request('/api/chat', json({})), 500);
    expect(JSON.stringify(chat)).not.toContain('disk');
    expect(chat.requestId).toBeDefined();
    await expectProblem(await service.app.request('/readyz'), 503);
    expect(service.faults).toHaveLength(2);
    expect((await service.app.request('/healthz')).status).toBe(200);
    expect((await service.app.request('/api/measures')).status).toBe(200);

    broken = false;
    expect((await service.app.request('/api/chat', json({}))).status).toBe(200);
    service.close();
  });
});
