/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  // Our gate does it, at a level of its own for large files; see docs/decisions/0038-compression-in-the-gate.md.
  compress: false,
  // Half of the pages and routes are rarely asked for; each is loaded, and held in memory, at its first request.
  experimental: { preloadEntriesOnStart: false },
  images: { unoptimized: true },
  // npm test checks the types, tests' own included; a first start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'nodemailer', 'pg', 'pg-boss', 'pino'],
};

export default config;
