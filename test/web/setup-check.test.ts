import { describe, expect, it } from 'vitest';
import { checkSetup, type Setup } from '../../adapters/web/widget/setup-check.ts';

const service = 'https://hui.example.cn';
const surroundings = {
  service,
  allowedOrigins: ['https://www.example.gov.cn'],
  isPlace: (text: string) => ['330603', '柯桥区'].includes(text),
};
const script = `<script src="${service}/widget.js" data-region="330603" defer></script>`;
const findings = (setup: Partial<Setup>) =>
  checkSetup({ origin: '', snippet: '', csp: '', ...setup }, surroundings);

describe('what keeps the assistant from working on a site', () => {
  it.each<[string, Partial<Setup>, RegExp]>([
    ['an origin that is not allowed', { origin: 'https://other.cn' }, /ALLOWED_ORIGINS/],
    ['no address', { origin: 'www.example.gov.cn' }, /不是网址/],
    ['no script', { snippet: '<hxd-chat></hxd-chat>' }, /没有找到脚本/],
    ['another address', { snippet: '<script src="https://x.cn/widget.js">' }, /应当是/],
    ['a policy without the script', { csp: "script-src 'self'", snippet: script }, /script-src/],
    [
      'a policy without the service',
      { csp: `script-src ${service}; connect-src 'self'` },
      /connect-src/,
    ],
    ['a nonce that is missing', { csp: "script-src 'nonce-a'", snippet: script }, /没有写 nonce/],
    ['another frame', { snippet: '<iframe src="https://x.cn/embed">' }, /以 .*embed 开头/],
    [
      'a policy without the frame',
      { snippet: `<iframe title="a" src="${service}/embed">`, csp: "default-src 'none'" },
      /frame-src/,
    ],
  ])('is %s', (_, setup, words) => {
    const [first] = findings(setup);
    expect(first).toMatchObject({ kind: 'bad', text: expect.stringMatching(words) });
  });

  it.each([
    ['script-src', service, script],
    ['script-src', "'nonce-abc'", script.replace('<script', '<script nonce="abc"')],
    ['script-src-elem', "'nonce-abc'", script.replace('<script', '<script nonce="abc"')],
  ])('is nothing where everything is in order: %s %s', (directive, source, snippet) => {
    const csp = `default-src 'none'; ${directive} ${source}; connect-src ${service}`;
    const all = findings({ origin: 'https://www.example.gov.cn', snippet, csp });
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(({ kind }) => kind !== 'good')).toEqual([]);
  });

  it.each([
    ['an unknown place', script.replace('330603', '瞎写'), /不认得/],
    ['no colour', script.replace('defer', 'data-accent="#12"'), /不是颜色/],
    ['no colour by name', script.replace('defer', 'data-accent="brick"'), /不是颜色/],
  ])('is not %s, which the default stands in for', (_, snippet, words) => {
    const worth = findings({ snippet }).filter(({ kind }) => kind !== 'good');
    expect(worth).toEqual([{ kind: 'note', text: expect.stringMatching(words) }]);
  });

  it('is no attribute that nobody knows, nor a path behind the origin; both are said', () => {
    const all = findings({
      origin: 'https://www.example.gov.cn/index.html',
      snippet: script.replace('defer', 'data-colour="red"'),
    });
    expect(all.filter(({ kind }) => kind === 'bad')).toEqual([]);
    expect(all.filter(({ kind }) => kind === 'note')).toHaveLength(2);
  });
});
