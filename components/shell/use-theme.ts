'use client';

import { useState } from 'react';
import { themeAttribute, themeCookieAssignment } from '#lib/web/theme.ts';
import type { Theme } from '#lib/web/theme.ts';

/** The chosen theme and how to choose another: the page changes at once, the cookie keeps it. */
export function useTheme(initial: Theme): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(initial);
  function choose(next: Theme) {
    const attribute = themeAttribute(next);
    if (attribute) document.documentElement.dataset.theme = attribute;
    else delete document.documentElement.dataset.theme;
    document.cookie = themeCookieAssignment(next);
    setTheme(next);
  }
  return [theme, choose];
}
