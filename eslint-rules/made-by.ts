import type { Rule } from 'eslint';
import type { Directive, ExportNamedDeclaration, Expression, ModuleDeclaration, Statement } from 'estree';

type Options = { maker: string; from: string };

function readOptions(given: unknown): Options {
  if (given instanceof Object && 'maker' in given && 'from' in given) {
    return { maker: String(given.maker), from: String(given.from) };
  }
  throw new TypeError('The rule needs to know who makes the exports.');
}

/** Settings of a page or a route that Next reads beside its handlers. */
const settings = new Set([
  'dynamic',
  'dynamicParams',
  'revalidate',
  'fetchCache',
  'runtime',
  'preferredRegion',
  'maxDuration',
]);

function isMade(value: Expression | null | undefined, maker: string): boolean {
  return (
    value?.type === 'CallExpression' && value.callee.type === 'Identifier' && value.callee.name === maker
  );
}

function unmade(node: ExportNamedDeclaration, maker: string): boolean {
  const { declaration } = node;
  if (!declaration) return node.specifiers.length > 0;
  if (declaration.type !== 'VariableDeclaration') return true;
  if (declaration.kind !== 'const') return true;
  return !declaration.declarations.every(
    ({ id, init }) => id.type === 'Identifier' && (settings.has(id.name) || isMade(init, maker)),
  );
}

function imports(
  body: readonly (Directive | Statement | ModuleDeclaration)[],
  { maker, from }: Options,
): boolean {
  return body.some(
    (node) =>
      node.type === 'ImportDeclaration' &&
      node.source.value === from &&
      node.specifiers.some(
        (specifier) =>
          specifier.type === 'ImportSpecifier' &&
          specifier.local.name === maker &&
          specifier.imported.type === 'Identifier' &&
          specifier.imported.name === maker,
      ),
  );
}

function isTypeExport(node: ExportNamedDeclaration): boolean {
  return 'exportKind' in node && node.exportKind === 'type';
}

/**
 * Every export of the file must be made by one function, imported under its own name from its own place, so
 * that what that function checks can't be forgotten. Options: `{ maker, from }`.
 */
export const madeBy: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: { maker: { type: 'string' }, from: { type: 'string' } },
        required: ['maker', 'from'],
        additionalProperties: false,
      },
    ],
    messages: { unmade: 'Export only what {{maker}}(…) of {{from}} makes: it checks who may do this.' },
  },
  create(context) {
    const options = readOptions(context.options[0]);
    let trusted = false;
    const complain = (node: Rule.Node): void => {
      context.report({ node, messageId: 'unmade', data: { ...options } });
    };
    return {
      Program(node) {
        trusted = imports(node.body, options);
      },
      ExportNamedDeclaration(node) {
        if (!isTypeExport(node) && (!trusted || unmade(node, options.maker))) complain(node);
      },
      ExportAllDeclaration: complain,
      ExportDefaultDeclaration: complain,
    };
  },
};
