/** What a site owner gives to have their setup looked at; '' for what they leave out. */
export interface Setup {
  /** of their site: https://www.example.gov.cn */
  readonly origin: string;
  /** the script tag, element, or iframe as it stands in their page */
  readonly snippet: string;
  /** their Content-Security-Policy, with or without the header's name */
  readonly csp: string;
}

/** What the service knows of itself. */
export interface Surroundings {
  /** its own origin, as sites name it */
  readonly service: string;
  readonly allowedOrigins: readonly string[];
  readonly isPlace: (text: string) => boolean;
}

/** `bad` keeps it from working, `note` is worth a look, `good` is in order. */
export interface Finding {
  readonly kind: 'bad' | 'note' | 'good';
  readonly text: string;
}

/** Everything about a setup that is in order or not, what stops it first. */
export function checkSetup(setup: Setup, surroundings: Surroundings): readonly Finding[] {
  const { origin, snippet, csp } = setup;
  const findings = [
    ...(origin === '' ? [] : originFindings(origin, surroundings)),
    ...(snippet === '' ? [] : snippetFindings(snippet, surroundings)),
    ...(csp === '' ? [] : policyFindings(csp, snippet, surroundings)),
  ];
  const order = ['bad', 'note', 'good'];
  return findings.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const bad = (text: string): Finding => ({ kind: 'bad', text });
const note = (text: string): Finding => ({ kind: 'note', text });
const good = (text: string): Finding => ({ kind: 'good', text });

function originFindings(
  given: string,
  { service, allowedOrigins }: Surroundings,
): readonly Finding[] {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    return [bad(`“${given}”不是网址。写成 https://www.example.gov.cn 这样：协议加域名。`)];
  const { origin } = url;
  const shape =
    origin === given ? [] : [note(`来源只写到域名为止：${origin}，不带路径和末尾的斜杠。`)];
  const allowed =
    origin === service || allowedOrigins.includes(origin)
      ? good(`${origin} 在允许的名单里。`)
      : bad(
          `${origin} 不在允许的名单里：按钮会出现，但问了得不到答复，iframe 会被拦下。请部署惠小店的同事把它加进 ALLOWED_ORIGINS 再重启。`,
        );
  const mixed =
    url.protocol === 'https:' && service.startsWith('http:')
      ? [bad('您的网站是 https，惠小店还是 http，浏览器会拦下来。惠小店要先用上 https。')]
      : [];
  return [allowed, ...mixed, ...shape];
}

const KNOWN = [
  ...(['server', 'region', 'accent', 'position', 'label'] as const),
  ...(['greeting', 'questions', 'mode'] as const),
];

function snippetFindings(snippet: string, surroundings: Surroundings): readonly Finding[] {
  const { service } = surroundings;
  if (/<iframe\b/i.test(snippet)) return frameFindings(snippet, surroundings);
  const source = /<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(snippet)?.[1];
  const script =
    source === undefined
      ? bad(`没有找到脚本。要有这一句：<script src="${service}/widget.js" defer></script>`)
      : source === `${service}/widget.js`
        ? good('脚本的地址对。')
        : bad(`脚本的地址是 ${source}，应当是 ${service}/widget.js`);
  const tag = /<(?:hxd-chat|script)\b[^>]*>/i.exec(snippet)?.[0] ?? '';
  const given = [...tag.matchAll(/\s(data-)?([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(
    ([, prefix, name = '', double, single]) => ({
      isOurs: prefix !== undefined || tag.startsWith('<hxd-chat'),
      name,
      value: (double ?? single ?? '').trim(),
    }),
  );
  return [
    script,
    ...given
      .filter(({ isOurs, name }) => isOurs && !['class', 'id', 'style', 'hidden'].includes(name))
      .flatMap(({ name, value }) => attributeFindings(name, value, surroundings)),
  ];
}

function attributeFindings(
  name: string,
  value: string,
  { isPlace }: Surroundings,
): readonly Finding[] {
  if (!KNOWN.includes(name as (typeof KNOWN)[number]))
    return [note(`没有 ${name} 这个属性，会不理它。能写的：${KNOWN.join('、')}。`)];
  const says: Readonly<Record<string, () => Finding | null>> = {
    region: () =>
      isPlace(value)
        ? good(`${name}：认得“${value}”。`)
        : note(`${name}：不认得“${value}”，会按没说地方算。写六位代码或者柯桥区这样的名字。`),
    accent: () => (isColour(value) ? null : note(`${name}：“${value}”不是颜色，会用砖红。`)),
    label: () => ([...value].length > 20 ? note(`${name}：超过20个字，会用“问问惠小店”。`) : null),
    position: () =>
      /^(left|right)$/.test(value) ? null : note(`${name}：只有 left 和 right，会放在右边。`),
    mode: () => (value === 'inline' ? null : note(`${name}：只有 inline，别的不管用。`)),
    questions: () =>
      value.split('|').length > 4 ? note(`${name}：最多四句，后面的不显示。`) : null,
    server: () =>
      URL.canParse(value) && new URL(value).origin === value
        ? null
        : bad(`${name}：要写成 https://hui.example.cn 这样，只到域名。`),
  };
  const found = says[name]?.() ?? null;
  return found === null ? [] : [found];
}

function frameFindings(snippet: string, surroundings: Surroundings): readonly Finding[] {
  const { service, isPlace } = surroundings;
  const source = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(snippet)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const url = URL.canParse(source) ? new URL(source) : null;
  if (url === null || url.origin !== service || url.pathname !== '/embed')
    return [bad(`iframe 的地址应当以 ${service}/embed 开头，现在是“${source}”。`)];
  const region = url.searchParams.get('region') ?? '';
  const parent = url.searchParams.get('origin') ?? '';
  return [
    good('iframe 的地址对。'),
    ...(region !== '' && !isPlace(region)
      ? [note(`region：不认得“${region}”，会按没说地方算。`)]
      : []),
    ...(parent === ''
      ? [note('没写 origin：页面收不到消息，也不能替访客问。不用消息就不管它。')]
      : originFindings(parent, surroundings).filter(({ kind }) => kind !== 'good')),
    ...(/\btitle\s*=/.test(snippet) ? [] : [note('iframe 要有 title，读屏软件才念得出这是什么。')]),
  ];
}

function policyFindings(
  given: string,
  snippet: string,
  { service }: Surroundings,
): readonly Finding[] {
  const text = given.replace(/^\s*content-security-policy(-report-only)?\s*:/i, '');
  const directives = new Map(
    text.split(';').flatMap((part) => {
      const [name, ...sources] = part.trim().split(/\s+/);
      return name ? [[name.toLowerCase(), sources] as const] : [];
    }),
  );
  const of = (name: string) => directives.get(name) ?? directives.get('default-src') ?? null;
  const lets = (name: string) => {
    const sources = of(name);
    const { protocol } = new URL(service);
    return sources === null || sources.some((one) => [service, '*', protocol].includes(one));
  };
  if (/<iframe\b/i.test(snippet))
    return [
      lets('frame-src') || lets('child-src')
        ? good('CSP 让 iframe 打开。')
        : bad(`CSP 的 frame-src 要加上 ${service}`),
    ];
  const script = directives.has('script-src-elem') ? 'script-src-elem' : 'script-src';
  const nonces = (of(script) ?? []).filter((one) => one.startsWith("'nonce-"));
  const own = /\snonce\s*=\s*["']?([^"'\s>]+)/.exec(snippet)?.[1];
  return [
    lets(script)
      ? good('CSP 让脚本跑。')
      : nonces.length === 0
        ? bad(`CSP 的 ${script} 要加上 ${service}，或者给脚本一个 nonce。`)
        : own !== undefined && nonces.includes(`'nonce-${own}'`)
          ? good('脚本标签上的 nonce 和 CSP 里的一样。记得每次打开都换一个。')
          : snippet === '' || own !== undefined
            ? note('CSP 用 nonce：脚本标签上的 nonce 要和 CSP 里的一样，每次打开都换。')
            : bad('CSP 用 nonce，可是脚本标签上没有写 nonce。'),
    lets('connect-src')
      ? good('CSP 让它连上惠小店。')
      : bad(`CSP 的 connect-src 要加上 ${service}，不然问了没有答复。`),
  ];
}

const isColour = (text: string): boolean =>
  /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text) ||
  NAMED_COLOURS.has(text.toLowerCase()) ||
  /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]+\)$/i.test(text);

/** The colours that CSS knows by name (CSS Color 4, 6.1), and the words that stand for one. */
const NAMED_COLOURS: ReadonlySet<string> = new Set(
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
  burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
  darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid
  darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet
  deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro
  ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
  lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow
  lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
  lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine
  mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
  mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab
  orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru
  pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown
  seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan
  teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
  transparent currentcolor`.split(/\s+/),
);
