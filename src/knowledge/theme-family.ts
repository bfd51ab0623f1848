/**
 * The first word of a theme's id: rent-relief and rent-market are one matter to the one who asks.
 * @example themeFamily('rent-relief') // 'rent'
 */
export function themeFamily(theme: string): string {
  return theme.split('-')[0] ?? theme;
}
