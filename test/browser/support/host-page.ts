/** A response of the partner's page. */
export interface HostResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const NONCE = 'bm9uY2UtZm9yLXRlc3Rz';

/**
 * A partner's page as strict as pages get: nothing is allowed but one script with a nonce and talking
 * to the service; no text may become code. `?attributes=` goes onto the script tag as it is,
 * `?element=` before it; `?frame=` embeds the iframe page instead, `?grows` one that says how high it is. Its own styles are loud, so that any
 * that reach into the widget are seen; `?calm` leaves them out for pictures.
 */
export function hostPage(url: URL, service: string): HostResponse {
  if (url.pathname !== '/') return { status: 404, headers: {}, body: '' };
  const attributes = url.searchParams.get('attributes') ?? 'data-region="330603"';
  const element = url.searchParams.get('element') ?? '';
  const loud = url.searchParams.has('calm')
    ? ''
    : 'html { font-size: 62.5%; } button { border: 9px dotted lime; text-transform: uppercase; }';
  const frame = url.searchParams.has('frame');
  const grows = url.searchParams.has('grows');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}'`,
    `style-src 'nonce-${NONCE}'`,
    `connect-src ${service}`,
    ...(frame ? [`frame-src ${service}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const embedded = frame
    ? `<iframe title="惠小店" width="420" height="620" src="${service}/embed?region=330603&amp;origin=${encodeURIComponent(url.searchParams.get('frame') ?? '')}${grows ? '&amp;height=auto' : ''}"></iframe>${grows ? resizing(service) : ''}`
    : `${element}<script nonce="${NONCE}" src="${service}/widget.js" ${attributes}></script>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    },
    body: `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>柯桥区小店服务</title>
<style nonce="${NONCE}">body { font: 16px/1.6 sans-serif; margin: 2em; } ${loud}</style>
</head>
<body>
<main><h1>柯桥区小店服务</h1><p>这是合作网站自己的页面。</p><p><a href="#more">办事指南</a> <button type="button" id="own">自己的按钮</button></p></main>
${embedded}
</body>
</html>`,
  };
}

/** What the guide gives to site owners: the frame becomes as high as its panel says. */
const resizing = (service: string) => `<script nonce="${NONCE}">
const frame = document.querySelector('iframe');
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== '${service}' || source !== frame.contentWindow) return;
  if (data?.from === 'hxd' && data.type === 'height') frame.height = data.height;
});
</script>`;
