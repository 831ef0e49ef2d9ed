import process from 'node:process';

/** `npm run dev`: what `npm start` does, with the development server in place of a build. */
process.argv.push('--dev');
await import('./start.ts');
