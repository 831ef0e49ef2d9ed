/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  // Half of the pages and routes are rarely asked for; each is loaded, and held in memory, at its first request.
  experimental: { preloadEntriesOnStart: false },
  images: { unoptimized: true },
  // npm test checks the types, tests' own included; a first start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  // What proxy.ts puts on every other response; uploads go around it.
  headers: async () => [
    {
      source: '/api/files',
      headers: [
        { key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'" },
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'x-frame-options', value: 'DENY' },
        { key: 'cross-origin-opener-policy', value: 'same-origin' },
        { key: 'cross-origin-resource-policy', value: 'same-origin' },
        { key: 'referrer-policy', value: 'same-origin' },
        { key: 'cache-control', value: 'no-store' },
      ],
    },
  ],
};

export default config;
