import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { UiProviders } from '#components/shell/providers.tsx';
import { parseTheme, themeAttribute, themeCookie } from '#lib/web/theme.ts';

export const metadata: Metadata = {
  title: { default: 'Corroborate', template: '%s · Corroborate' },
  description: 'A claim tracker for newsrooms.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
};

/** The theme is read from its cookie here, so the first paint is right without any inline script. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return (
    <html lang="en" data-theme={themeAttribute(parseTheme(jar.get(themeCookie)?.value))}>
      <body>
        <div className="isolate-root">
          <UiProviders nonce={head.get('x-nonce') ?? undefined}>{children}</UiProviders>
        </div>
      </body>
    </html>
  );
}
