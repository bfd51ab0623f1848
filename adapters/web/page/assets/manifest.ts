import { home } from '../wording.ts';

/** What a phone needs to put the page on its home screen. */
export const manifest = JSON.stringify({
  name: home.title,
  short_name: home.name,
  description: home.description,
  lang: 'zh-CN',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#faf6ef',
  theme_color: '#b3261e',
  icons: [
    { src: '/icon.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
});
