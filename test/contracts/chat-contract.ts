import { describe, expect, it } from 'vitest';
import { type Client, expectProblem, json } from './client.ts';

/** Conversations over HTTP: what is kept, what is repeated, what is forgotten. */
export function chatContract(name: string, open: () => Client): void {
  describe(`chat on ${name}`, () => {
    const say = async (body: unknown, headers: Record<string, string> = {}) => {
      const response = await open().fetch('/api/chat', json(body, headers));
      expect(response.status).toBe(200);
      return response.json();
    };
    const asAgent = () => ({ headers: { authorization: `Bearer ${open().token}` } });

    it('greets, and names the conversation', async () => {
      const reply = await say({});
      expect(reply.conversationId).toMatch(/^[\w-]{22,}$/);
      expect(reply).toMatchObject({
        turn: 1,
        assessments: [],
        contacts: expect.any(Array),
        citations: [],
        suggestions: expect.any(Array),
      });
      expect(reply.messages[0].text.length).toBeGreaterThan(10);
    });

    it('answers, asks, and takes an answer by value, label and number', async () => {
      const question = { text: '房租能减吗', region: '柯桥', asOf: '2020-03-06' };
      for (const pick of ['value', 'label', 'ordinal'] as const) {
        const first = await say(question);
        expect(first.assessments.length).toBeGreaterThan(0);
        expect(first.contacts.length).toBeGreaterThan(0);
        expect(first.citations.length).toBeGreaterThan(0);
        const { conversationId } = first;
        const { id, options } = first.question;
        const value = pick === 'ordinal' ? 1 : options[0][pick];
        const second = await say({ conversationId, answer: { question: id, value } });
        expect(second).toMatchObject({ conversationId, turn: 2 });
        expect(second.question?.fact).not.toBe(first.question.fact);
      }
    });

    it('gives the same answer to the same message, whoever asks', async () => {
      const body = { text: '社保能缓交吗', region: '越城', asOf: '2020-03-06' };
      const [one, two] = [await say(body), await say(body)];
      expect(one.conversationId).not.toBe(two.conversationId);
      const own = { conversationId: '', caseCode: '' };
      expect({ ...one, ...own }).toEqual({ ...two, ...own });
    });

    it('answers a message that is sent again with what it answered before', async () => {
      const key = { 'idempotency-key': crypto.randomUUID() };
      const first = await say({ text: '你好' }, key);
      expect(await say({ text: '你好' }, key)).toEqual(first);
      const { conversationId } = first;
      const next = { 'idempotency-key': crypto.randomUUID() };
      const second = await say({ conversationId, text: '房租能减吗' }, next);
      expect(await say({ conversationId, text: '房租能减吗' }, next)).toEqual(second);
      expect(second.turn).toBe(2);
      const bad = await open().fetch('/api/chat', json({}, { 'idempotency-key': '1' }));
      await expectProblem(bad, 400);
    });

    it.each([
      '🍜🍜🍜',
      '？？？',
      '\n\n',
      '<script>alert(1)</script>',
      "'; drop table conversations; --",
    ])('has something to say to %j', async (text) => {
      const reply = await say({ text });
      expect(reply.messages.length).toBeGreaterThan(0);
    });

    it('knows a place in any usual form, and answers one it does not know', async () => {
      for (const region of ['330603', '柯桥', '绍兴市柯桥区', '济南', '不存在的地方']) {
        const reply = await say({ text: '房租能减吗', region });
        expect(reply.messages.length).toBeGreaterThan(0);
      }
    });

    it('forgets on request, in words and by the address', async () => {
      const { conversationId } = await say({ text: '我在柯桥开面馆' });
      await say({ conversationId, text: '删除我的记录' });
      const after = await say({ conversationId, text: '我都说了啥' });
      expect(after.turn).toBe(1);
      expect(after.conversationId).not.toBe(conversationId);

      const other = await say({ text: '我在柯桥开面馆' });
      const path = `/api/conversations/${other.conversationId}`;
      const gone = await open().fetch(path, { method: 'DELETE' });
      expect(await gone.json()).toEqual({ forgotten: true });
      const again = await open().fetch(path, { method: 'DELETE' });
      expect(await again.json()).toEqual({ forgotten: false });
    });

    it('keeps what a case code pins, for agents and for its owner', async () => {
      const first = await say({ text: '房租能减吗', region: '柯桥', asOf: '2020-03-06' });
      const { caseCode, conversationId } = first;
      expect(caseCode).toMatch(/\w/);
      const path = `/api/cases/${caseCode.toLowerCase()}`;
      const seen = await (await open().fetch(path, asAgent())).json();
      expect(seen).toMatchObject({ code: caseCode, on: '2020-03-06', changed: false });
      expect(seen.assessments).toEqual(first.assessments);
      expect(seen.current.assessments).toEqual(first.assessments);
      expect(seen.answers).toContainEqual(
        expect.objectContaining({ fact: 'place', value: '330603' }),
      );

      const own = { headers: { 'x-conversation-id': conversationId } };
      expect((await open().fetch(path, own)).status).toBe(200);
      const stranger = { headers: { 'x-conversation-id': 'A'.repeat(22) } };
      await expectProblem(await open().fetch(path, stranger), 404);
      await expectProblem(await open().fetch(path), 401);
      await expectProblem(await open().fetch('/api/cases/nonsense', asAgent()), 400);
    });

    it('takes feedback on conversations it knows', async () => {
      const { conversationId, turn } = await say({ text: '房租能减吗' });
      const send = (body: unknown) => open().fetch('/api/feedback', json(body));
      const stored = await send({ conversationId, turn, helpful: false, comment: '没听懂' });
      expect(stored.status).toBe(201);
      expect(await stored.json()).toEqual({ stored: true });
      await expectProblem(await send({ conversationId: 'A'.repeat(22), turn, helpful: true }), 404);
    });
  });
}
