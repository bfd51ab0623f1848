import { Hono } from 'hono';
import { randomToken } from '../../conversation/service/keyed-hash.ts';
import type { OpenApi } from '../describe/openapi.ts';

/** The API reference, for programs and for people. */
export function referenceRoutes(openApi: () => Promise<OpenApi>): Hono {
  return new Hono()
    .get('/openapi.json', async (context) => context.json(await openApi()))
    .get('/docs', async (context) => {
      const nonce = randomToken();
      context.header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'self'; base-uri 'none'`,
      );
      const page = <DocsPage openApi={await openApi()} nonce={nonce} />;
      return context.html(`<!doctype html>${page}`);
    });
}

type Operation = NonNullable<NonNullable<OpenApi['paths'][string]>['get']>;
const METHODS = ['get', 'post', 'patch', 'delete'] as const;

/** The API reference as one page that loads nothing: routes by topic, then the shapes they share. */
function DocsPage({ openApi, nonce }: { openApi: OpenApi; nonce: string }) {
  const operations = Object.entries(openApi.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
  const schemas = Object.entries(openApi.components?.schemas ?? {});
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{openApi.info.title}</title>
        <style nonce={nonce}>{styles}</style>
      </head>
      <body>
        <header>
          <h1>{openApi.info.title}</h1>
          <p>{openApi.info.description}</p>
          <p>
            版本 {openApi.info.version} · <a href="/openapi.json">openapi.json</a>
          </p>
        </header>
        <main>
          {(openApi.tags ?? []).map(({ name }) => (
            <section>
              <h2>{name}</h2>
              {operations
                .filter(({ operation }) => operation.tags?.includes(name))
                .map(({ path, method, operation }) => (
                  <OperationBlock path={path} method={method} operation={operation} />
                ))}
            </section>
          ))}
          <section>
            <h2>数据格式</h2>
            {schemas.map(([name, schema]) => (
              <details id={name}>
                <summary>
                  <code>{name}</code>
                </summary>
                <Json value={schema} />
              </details>
            ))}
          </section>
        </main>
      </body>
    </html>
  );
}

function OperationBlock(props: { path: string; method: string; operation: Operation }) {
  const { path, method, operation } = props;
  const parameters = (operation.parameters ?? []).flatMap((one) => ('name' in one ? [one] : []));
  const body = operation.requestBody;
  return (
    <details>
      <summary>
        <b class={method}>{method.toUpperCase()}</b> <code>{path}</code> {operation.summary}
        {operation.security ? <em> 坐席</em> : null}
      </summary>
      {parameters.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">参数</th>
              <th scope="col">位置</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <tr>
                <td>
                  <code>{parameter.name}</code>
                  {parameter.required ? '（必填）' : ''}
                </td>
                <td>{parameter.in}</td>
                <td>{parameter.description ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {body !== undefined && 'content' in body ? (
        <>
          <h3>请求</h3>
          <Json value={body.content['application/json']?.schema} />
        </>
      ) : null}
      {Object.entries(operation.responses ?? {}).map(([status, response]) =>
        'content' in response && status !== 'default' ? (
          <>
            <h3>
              {status} {response.description}
            </h3>
            <Json value={Object.values(response.content ?? {})[0]?.schema} />
          </>
        ) : null,
      )}
    </details>
  );
}

/** A schema as it stands; a mere reference as a link. */
function Json({ value }: { value: unknown }) {
  const reference =
    typeof value === 'object' && value !== null && '$ref' in value ? String(value.$ref) : null;
  const name = reference?.split('/').pop();
  return name === undefined ? (
    <pre>{JSON.stringify(value, null, 2)}</pre>
  ) : (
    <p>
      <a href={`#${name}`}>
        <code>{name}</code>
      </a>
    </p>
  );
}

const styles = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.6; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
details { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .5rem 0; }
summary { cursor: pointer; min-height: 44px; }
summary b { display: inline-block; min-width: 4.5rem; }
em { font-style: normal; opacity: .75; }
pre { overflow-x: auto; padding: .75rem; background: color-mix(in srgb, currentColor 8%, transparent); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
`;
