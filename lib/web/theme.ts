import { z } from 'zod';

/** How the interface is lit: as the system says, or as the person chose. */
export const themes = ['system', 'light', 'dark'] as const;
const themeSchema = z.enum(themes);
export type Theme = z.infer<typeof themeSchema>;

/** The cookie that holds the choice. It is read by the root layout and written by the theme menu. */
export const themeCookie = 'theme';

/** The theme a cookie's value names; anything else, or no cookie, means the system's. */
export function parseTheme(value: string | undefined): Theme {
  const parsed = themeSchema.safeParse(value);
  return parsed.success ? parsed.data : 'system';
}

/** The value of `data-theme` on the root element; absent when the system decides. */
export function themeAttribute(theme: Theme): 'light' | 'dark' | undefined {
  return theme === 'system' ? undefined : theme;
}

/** What to assign to `document.cookie` to keep `theme` for a year. The cookie holds nothing secret. */
export function themeCookieAssignment(theme: Theme): string {
  const age = theme === 'system' ? 0 : 365 * 24 * 60 * 60;
  return `${themeCookie}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax`;
}
