import { describe, expect, it } from 'vitest';
import { parseTheme, themeAttribute, themeCookieAssignment } from './theme.ts';

describe('theme', () => {
  it('follows the system when no choice, or a made-up one, is stored', () => {
    expect(parseTheme(undefined)).toBe('system');
    expect(parseTheme('neon"><script>')).toBe('system');
    expect(themeAttribute('system')).toBeUndefined();
  });

  it('is kept for a year when chosen and forgotten when the system decides', () => {
    expect(parseTheme('dark')).toBe('dark');
    expect(themeAttribute('dark')).toBe('dark');
    expect(themeCookieAssignment('dark')).toBe('theme=dark; Path=/; Max-Age=31536000; SameSite=Lax');
    expect(themeCookieAssignment('system')).toContain('Max-Age=0');
  });
});
