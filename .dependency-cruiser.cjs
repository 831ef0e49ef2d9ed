const tests = '[.]test[.]tsx?$';
const layer = (...folders) => `^(${folders.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The rules of the domain import nothing but zod and themselves.',
      severity: 'error',
      from: { path: layer('lib/domain'), pathNot: tests },
      to: { pathNot: ['^lib/domain/', '^node_modules/zod/'] },
    },
    {
      name: 'log-and-config-stay-below',
      severity: 'error',
      from: { path: layer('lib/log', 'lib/config', 'lib/recurring'), pathNot: tests },
      to: {
        path: layer('app', 'components', 'lib/web', 'lib/commands', 'lib/queries', 'lib/auth', 'lib/db'),
      },
    },
    {
      name: 'db-only-down',
      severity: 'error',
      from: { path: layer('lib/db'), pathNot: tests },
      to: { path: layer('app', 'components', 'lib/web', 'lib/commands', 'lib/queries', 'lib/auth') },
    },
    {
      name: 'auth-only-down',
      severity: 'error',
      from: { path: layer('lib/auth'), pathNot: tests },
      to: { path: layer('app', 'components', 'lib/web', 'lib/commands', 'lib/queries') },
    },
    {
      name: 'mail-only-down',
      severity: 'error',
      from: { path: layer('lib/mail'), pathNot: tests },
      to: { path: layer('app', 'components', 'lib/web', 'lib/commands', 'lib/queries') },
    },
    {
      name: 'commands-and-queries-only-down',
      severity: 'error',
      from: { path: layer('lib/commands', 'lib/queries'), pathNot: tests },
      to: { path: layer('app', 'components', 'lib/web') },
    },
    {
      name: 'web-only-down',
      severity: 'error',
      from: { path: layer('lib/web'), pathNot: tests },
      to: { path: layer('app', 'components') },
    },
    {
      name: 'components-only-down',
      severity: 'error',
      from: { path: layer('components'), pathNot: tests },
      to: { path: layer('app') },
    },
    {
      name: 'components-off-the-server',
      comment: 'A component is given what it shows; it may know the shape of what a query returns.',
      severity: 'error',
      from: { path: layer('components'), pathNot: tests },
      to: { path: layer('lib/auth', 'lib/commands', 'lib/queries'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-off-the-database',
      comment: 'Rows are reached through queries and commands, which ask who is asking.',
      severity: 'error',
      from: { path: layer('app', 'components'), pathNot: tests },
      to: { path: layer('lib/db') },
    },
    {
      name: 'generated-client-in-its-place',
      severity: 'error',
      from: { path: layer('app', 'components', 'lib'), pathNot: ['^lib/db/', tests] },
      to: { path: '^lib/db/generated/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-off-its-tools',
      comment: 'What is served imports no script, test or benchmark.',
      severity: 'error',
      from: { path: layer('app', 'components', 'lib'), pathNot: tests },
      to: { path: ['^(scripts|e2e|bench|eslint-rules|testing)/', tests] },
    },
    {
      name: 'product-off-development-packages',
      severity: 'error',
      from: { path: layer('app', 'components', 'lib'), pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^lib/db/generated/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['[.]d[.]ts$', '^lib/db/generated/', '[.]config[.](js|ts)$', '[.]css$'],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { pathNot: ['^lib/db/generated/', '^next-env[.]d[.]ts$'] },
      to: { couldNotResolve: true, pathNot: '^estree$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^[.]next/', '^[.]data/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
