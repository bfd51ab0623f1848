/** What a partner's page may set; anything missing or odd falls back to the default. */
export interface WidgetSettings {
  /** origin of the service, or '' for the page's own */
  readonly server: string;
  readonly region: string | null;
  readonly accent: string | null;
  readonly side: 'left' | 'right';
  readonly label: string;
  /** first words of the panel; null for ours */
  readonly greeting: string | null;
  /** questions to start from, at most four; none for ours */
  readonly questions: readonly string[];
  /** the panel stands in the page, where the element stands, without a button */
  readonly inline: boolean;
  readonly nonce: string;
}

/** Attributes by name without `data-`; they count when they change, too. */
export const attributes = [
  ...(['server', 'region', 'accent', 'position', 'label'] as const),
  ...(['greeting', 'questions', 'mode'] as const),
];

/** @param read an attribute's value by its name without `data-`, or null */
export function readSettings(
  read: (name: string) => string | null,
  script: { readonly server: string; readonly nonce: string },
): WidgetSettings {
  const text = (name: (typeof attributes)[number], longest: number) => {
    const value = (read(name) ?? '').trim();
    return value === '' || value.length > longest ? null : value;
  };
  return {
    server: serverOf(text('server', 200)) ?? script.server,
    region: text('region', 60),
    accent: text('accent', 60),
    side: text('position', 20) === 'left' ? 'left' : 'right',
    label: text('label', 20) ?? '问问惠小店',
    greeting: text('greeting', 200),
    questions: (text('questions', 200) ?? '').split('|').filter(Boolean).slice(0, 4),
    inline: text('mode', 20) === 'inline',
    nonce: script.nonce,
  };
}

/** Only an origin over http counts: no path, no other scheme. */
function serverOf(value: string | null): string | null {
  try {
    const { protocol, origin } = new URL(value ?? '');
    return /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null;
  }
}
