import { describe, expect, it } from 'vitest';
import { type Client, expectProblem, json } from './client.ts';

const agentRoutes = [
  '/api/reports',
  '/api/unanswered',
  '/api/audit',
  '/api/calls',
  '/api/handovers',
  '/api/desk',
  '/api/asked',
  '/console/session',
];

/** What only agents may do, and how they show who they are. */
export function agentsContract(name: string, open: () => Client): void {
  describe(`agents on ${name}`, () => {
    const bearer = () => ({ authorization: `Bearer ${open().token}` });
    const login = async () => {
      const response = await open().fetch('/console/login', json({ token: open().token }));
      expect(response.status).toBe(200);
      return response.headers.get('set-cookie') ?? '';
    };
    const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? '';

    it.each(agentRoutes)('%s is closed to everybody else', async (path) => {
      const { fetch } = open();
      for (const headers of [
        {},
        { authorization: 'Bearer wrong' },
        { cookie: 'hxd_session=x.9.y' },
      ]) {
        const response = await fetch(path, { headers });
        expect(response.headers.get('www-authenticate')).toBe('Bearer');
        await expectProblem(response, 401);
      }
      expect((await fetch(path, { headers: bearer() })).status).toBe(200);
    });

    it('opens a session with a cookie that scripts and other sites cannot use', async () => {
      const setCookie = await login();
      expect(setCookie).toMatch(/HttpOnly/);
      expect(setCookie).toMatch(/SameSite=Strict/);
      const response = await open().fetch('/console/session', {
        headers: { cookie: cookieOf(setCookie) },
      });
      expect(await response.json()).toEqual({ name: 'li' });
    });

    it('does not believe a cookie that was changed', async () => {
      const cookie = cookieOf(await login());
      const changed = [cookie.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')), `${cookie}x`];
      for (const one of changed) {
        const response = await open().fetch('/console/session', { headers: { cookie: one } });
        await expectProblem(response, 401);
      }
    });

    it('refuses a wrong token, and signs out', async () => {
      await expectProblem(await open().fetch('/console/login', json({ token: 'wrong' })), 401);
      const cookie = cookieOf(await login());
      const out = await open().fetch('/console/logout', { method: 'POST', headers: { cookie } });
      expect(out.headers.get('set-cookie')).toMatch(/Max-Age=0/);
      // Whoever has copied the cookie has nothing of it any more.
      await expectProblem(await open().fetch('/console/session', { headers: { cookie } }), 401);
    });

    it('takes a report through the queue, and writes down who did it', async () => {
      const body = { measureId: 'sx2020-03', reason: '电话变了', snapshot: { place: '330603' } };
      const added = await open().fetch('/api/reports', json(body, bearer()));
      expect(added.status).toBe(201);
      const report = await added.json();
      expect(report).toMatchObject({ ...body, agent: 'li', status: 'open' });

      const decided = await open().fetch(`/api/reports/${report.id}`, {
        ...json({ status: 'fixed', note: '已改' }, bearer()),
        method: 'PATCH',
      });
      expect(await decided.json()).toMatchObject({ id: report.id, status: 'fixed', note: '已改' });
      const list = await open().fetch('/api/reports?status=fixed&measure=sx2020-03', {
        headers: bearer(),
      });
      expect((await list.json()).reports[0]).toMatchObject({ id: report.id });
      const audit = await open().fetch('/api/audit?limit=2', { headers: bearer() });
      expect((await audit.json()).entries).toMatchObject([
        { agent: 'li', action: 'report.fixed', subject: 'sx2020-03' },
        { agent: 'li', action: 'report.add', subject: 'sx2020-03' },
      ]);
      const missing = await open().fetch('/api/reports/999999', {
        ...json({ status: 'fixed' }, bearer()),
        method: 'PATCH',
      });
      await expectProblem(missing, 404);
    });

    it('hands a call on to a colleague, who settles it, and counts it for who leads the shift', async () => {
      const startedAt = Date.now();
      const call = {
        ...{ startedAt, endedAt: startedAt + 90_000, reason: 'rent', outcome: 'handed_over' },
        ...{ note: '请回电13812345678', measures: ['sx2020-03', 'no-such'], handedTo: 'wang' },
      };
      const post = (body: unknown) => open().fetch('/api/calls', json(body, bearer()));
      const first = await (await post(call)).json();
      expect(first).toMatchObject({ agent: 'li', measures: ['sx2020-03'], doneAt: null });
      expect(first.note).not.toContain('13812345678');
      // Written again, it is the same call.
      const again = await (await post({ ...call, reason: 'tax' })).json();
      expect(again).toMatchObject({ id: first.id, reason: 'tax' });
      await expectProblem(await post({ ...call, reason: 'no-such' }), 400);
      await expectProblem(await post({ ...call, handedTo: 'nobody' }), 400);

      const get = async (path: string) => {
        const response = await open().fetch(path, { headers: bearer() });
        return response.json();
      };
      expect((await get('/api/handovers')).calls).toContainEqual(again);
      const step = (body: unknown) =>
        open().fetch(`/api/handovers/${first.id}`, { ...json(body, bearer()), method: 'PATCH' });
      expect(await (await step({ kind: 'take' })).json()).toMatchObject({ takenBy: 'li' });
      await expectProblem(await step({ kind: 'settle', answer: ' ' }), 400);
      expect(await (await step({ kind: 'settle', answer: '已回电' })).json()).toMatchObject({
        answer: '已回电',
      });
      await expectProblem(await step({ kind: 'take' }), 404);
      expect((await get('/api/handovers')).calls).not.toContainEqual(
        expect.objectContaining({ id: first.id }),
      );
      const overview = await get('/api/overview');
      expect(overview.days).toHaveLength(7);
      expect(overview.days[0].calls).toBeGreaterThanOrEqual(1);
      expect(overview.reasons).toContainEqual({ id: 'tax', label: '税费', count: 1 });
      expect(overview.agents[0]).toMatchObject({ id: 'li' });
    });

    it('shows others’ calls and the overview to who leads the shift alone', async () => {
      const other = { authorization: 'Bearer another-token-for-tests' };
      await expectProblem(await open().fetch('/api/overview', { headers: other }), 403);
      await expectProblem(await open().fetch('/api/calls?agent=li', { headers: other }), 403);
      const own = await open().fetch('/api/calls', { headers: other });
      expect(await own.json()).toEqual({ calls: [] });
      const desk = await (await open().fetch('/api/desk', { headers: bearer() })).json();
      expect(desk).toMatchObject({ name: 'li', supervisor: true, colleagues: ['wang'] });
    });

    it('lists questions that found no answer', async () => {
      const { fetch } = open();
      const ask = () => fetch('/api/chat', json({ text: '养老院床位补贴能领多少' }));
      await ask();
      await ask();
      const response = await fetch('/api/unanswered', { headers: bearer() });
      const { questions } = await response.json();
      expect(questions).toContainEqual(
        expect.objectContaining({ text: expect.stringContaining('床位'), count: 2 }),
      );
    });

    it('finds a token harmless on an open route', async () => {
      for (const authorization of [`Bearer ${open().token}`, 'Bearer wrong']) {
        const response = await open().fetch('/api/facts', { headers: { authorization } });
        expect(response.status).toBe(200);
      }
    });

    it('refuses what another site asks of an agent by their cookie', async () => {
      const cookie = cookieOf(await login());
      const headers = { cookie, origin: 'https://evil.example' };
      const body = { measureId: 'sx2020-03', reason: '电话变了' };
      await expectProblem(await open().fetch('/api/reports', json(body, headers)), 403);
    });
  });
}
