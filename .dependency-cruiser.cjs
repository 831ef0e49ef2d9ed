const tests = '[.]test[.]tsx?$';
const layer = (...folders) => `^(${folders.join('|')})/`;

// The layers of lib/, from the bottom up: what each folder may import of the others. A new folder gets a line here.
const libMayImport = {
  domain: [],
  log: [],
  aside: [],
  config: ['domain'],
  recurring: ['domain'],
  searching: ['config', 'domain', 'recurring'],
  fetching: ['aside', 'config', 'domain'],
  import: ['domain'],
  export: ['domain'],
  report: ['aside', 'config', 'domain'],
  interchange: ['domain', 'export', 'import'],
  readers: ['aside', 'config', 'domain', 'fetching', 'import', 'interchange'],
  db: ['config', 'domain', 'log', 'recurring', 'searching'],
  files: ['config', 'db', 'domain'],
  jobs: ['config', 'db'],
  mail: ['config', 'db', 'domain'],
  auth: ['config', 'db', 'domain', 'mail'],
  queries: ['auth', 'config', 'db', 'domain', 'export', 'import', 'interchange', 'recurring', 'searching'],
  commands: ['auth', 'config', 'db', 'domain', 'files', 'import', 'jobs', 'log', 'mail', 'readers'],
  making: ['commands', 'config', 'db', 'domain', 'export', 'files', 'jobs', 'mail', 'queries', 'report'],
  web: [
    'auth',
    'commands',
    'config',
    'db',
    'domain',
    'export',
    'files',
    'import',
    'interchange',
    'mail',
    'queries',
    'report',
  ],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The rules of the domain import zod, differences of lists, and themselves.',
      severity: 'error',
      from: { path: layer('lib/domain'), pathNot: tests },
      to: { pathNot: ['^lib/domain/', '^node_modules/(zod|diff)/'] },
    },
    ...Object.entries(libMayImport).map(([folder, others]) => ({
      name: `lib-${folder}-only-down`,
      comment: `lib/${folder} imports of the product itself and ${others.join(', ') || 'nothing else'}; libMayImport says so.`,
      severity: 'error',
      from: { path: layer(`lib/${folder}`), pathNot: tests },
      to: {
        path: layer('app', 'components', 'lib'),
        pathNot: layer(...[folder, ...others].map((other) => `lib/${other}`)),
      },
    })),
    {
      name: 'lib-folders-have-their-place',
      comment: 'libMayImport says of each folder of lib which others it may import.',
      severity: 'error',
      from: { path: '^lib/', pathNot: layer(...Object.keys(libMayImport).map((folder) => `lib/${folder}`)) },
      to: {},
    },
    {
      name: 'components-only-down',
      severity: 'error',
      from: { path: layer('components'), pathNot: tests },
      to: { path: layer('app') },
    },
    {
      name: 'ui-has-no-domain-words',
      comment: 'The kit shows what it is given: it imports packages and itself.',
      severity: 'error',
      from: { path: layer('components/ui'), pathNot: tests },
      // How a text is searched is no word of the product.
      to: {
        path: layer('app', 'components', 'lib'),
        pathNot: [layer('components/ui'), '^lib/domain/text/search-text'],
      },
    },
    {
      name: 'components-off-the-server',
      comment: 'Of the server a component knows addresses and the words both sides agree on.',
      severity: 'error',
      from: { path: layer('components'), pathNot: tests },
      to: {
        path: '^lib/',
        pathNot: [
          layer('lib/domain', 'lib/import', 'lib/queries'),
          '^lib/interchange/(claims-file|columns)[.]ts$',
          '^lib/web/(error-reference|passing-down/passed-down|idempotency-key|paths|theme|unlooked-marks)[.]ts$',
        ],
      },
    },
    {
      name: 'components-know-shapes-of-queries',
      comment: 'A component is given what it shows; it may know the shape of what a query returns.',
      severity: 'error',
      from: { path: layer('components'), pathNot: tests },
      to: { path: layer('lib/queries'), dependencyTypesNot: ['type-only'] },
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
