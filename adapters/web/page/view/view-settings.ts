import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** How a person wants to see the pages: 大字, 高对比. */
export interface ViewSettings {
  readonly large: boolean;
  readonly contrast: boolean;
}

const COOKIE = 'hxd_view';
const YEAR_S = 365 * 24 * 3600;

/** Settings live in a cookie that is set only when somebody asks for them; it holds nothing else. */
export function readViewSettings(context: Context): ViewSettings {
  const words = (getCookie(context, COOKIE) ?? '').split('.');
  return { large: words.includes('large'), contrast: words.includes('contrast') };
}

/** Keeps the settings in one cookie for a year. */
export function keepViewSettings(context: Context, { large, contrast }: ViewSettings): void {
  const words = [...(large ? ['large'] : []), ...(contrast ? ['contrast'] : [])];
  setCookie(context, COOKIE, words.join('.') || 'plain', {
    path: '/',
    sameSite: 'Lax',
    maxAge: YEAR_S,
  });
}

/** The settings with the named one turned over. */
export const turnedOver = (
  { large, contrast }: ViewSettings,
  toggle: string | null,
): ViewSettings => ({
  large: large !== (toggle === 'large'),
  contrast: contrast !== (toggle === 'contrast'),
});
