import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { actorFirst } from './eslint-rules/actor-first.ts';
import { formUnderKey } from './eslint-rules/form-under-key.ts';
import { kebabCaseFile } from './eslint-rules/kebab-case-file.ts';
import { madeBy } from './eslint-rules/made-by.ts';
import { onePerProcess } from './eslint-rules/one-per-process.ts';
import { ownDirection } from './eslint-rules/own-direction.ts';
import { pureDomain } from './eslint-rules/pure-domain.ts';

const local = {
  rules: {
    'actor-first': actorFirst,
    'form-under-key': formUnderKey,
    'kebab-case-file': kebabCaseFile,
    'made-by': madeBy,
    'one-per-process': onePerProcess,
    'own-direction': ownDirection,
    'pure-domain': pureDomain,
  },
};

const noBarrels =
  'Import from the file that has it: a file that passes on what others export hides who uses what.';

/** What is written nowhere. */
const nowhere = [
  { selector: 'ExportAllDeclaration', message: noBarrels },
  { selector: 'ExportNamedDeclaration[source]', message: noBarrels },
  {
    selector:
      ':matches(ExpressionStatement[directive="use server"], ExpressionStatement > Literal[value="use server"])',
    message: 'A server action can be called past every check: send a command to its route instead.',
  },
];

export default defineConfig(
  globalIgnores([
    '.next/',
    '.data/',
    'lib/db/generated/',
    'next-env.d.ts',
    'playwright-report/',
    'test-results/',
  ]),
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { local },
    rules: {
      'local/kebab-case-file': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'off',
      'no-warning-comments': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': ['error', ...nowhere],
    },
  },
  {
    files: ['{app,components,lib}/**/*.{ts,tsx}'],
    ignores: ['lib/config/**', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...nowhere,
        {
          selector:
            ':matches(MemberExpression[object.object.name="process"][object.property.name="env"]:not([property.name="NODE_ENV"]), VariableDeclarator[id.type="ObjectPattern"][init.name="process"], VariableDeclarator[id.type="ObjectPattern"][init.object.name="process"])',
          message: 'Ask readSettings what is set, and lib/config/handed.ts what the start script hands over.',
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowWithName: '^(OnePerProcess|PassedDown)$' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Text is counted in code points here, which is what spreading a string gives.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    // Hooks stand in files without markup too.
    files: ['**/*.tsx', 'components/**/*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: { 'local/form-under-key': 'error', 'local/own-direction': 'error' },
  },
  {
    files: ['lib/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'local/pure-domain': 'error' },
  },
  {
    // An invitation is looked at by someone who has no account yet.
    files: ['lib/queries/**/*.ts'],
    ignores: ['**/*.test.ts', 'lib/queries/workspace/invitation.ts'],
    rules: { 'local/actor-first': 'error' },
  },
  {
    // A reader is a process of its own, and migrations run in no server.
    files: ['app/**/*.{ts,tsx}', 'lib/**/*.ts', 'instrumentation.ts'],
    ignores: ['**/*.test.ts', 'lib/aside/serve-requests.ts', 'lib/db/migrations/migration-engine.ts'],
    rules: { 'local/one-per-process': 'error' },
  },
  {
    files: ['app/**/route.ts'],
    rules: { 'local/made-by': ['error', { maker: 'defineRoute', from: '#lib/web/define-route.ts' }] },
  },
);
