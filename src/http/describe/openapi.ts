import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';

/** The OpenAPI 3.1 document of the service, made of the schemas that check its requests. */
export type OpenApi = Awaited<ReturnType<typeof generateSpecs>>;

/** Makes the document once, when it is first asked for. */
export function createOpenApi(app: Hono, version: string): () => Promise<OpenApi> {
  let made: Promise<OpenApi> | undefined;
  return () => {
    made ??= generateSpecs(app, {
      documentation: {
        info: {
          title: '惠小店接口',
          version,
          description:
            '帮个体工商户查扶持政策：查、判断、对话、找电话。所有内容都是 UTF-8 的 JSON；出错时返回 RFC 9457 说明（application/problem+json）。',
        },
        tags: ['查政策', '判断', '对话', '坐席', '运行'].map((name) => ({ name })),
        components: {
          securitySchemes: {
            bearer: { type: 'http', scheme: 'bearer', description: 'AGENT_TOKENS 里的口令' },
            session: { type: 'apiKey', in: 'cookie', name: 'hxd_session' },
          },
        },
      },
      defaultValidationErrorResponse: false,
    });
    return made;
  };
}
