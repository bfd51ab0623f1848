// The least that a Hono server can be: what the service's start and memory are measured against.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono().post('/api/chat', async (context) => context.json(await context.req.json()));
serve({ fetch: app.fetch, port: Number(process.env['PORT']) });
