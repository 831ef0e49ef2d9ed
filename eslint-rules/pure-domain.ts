import type { Rule } from 'eslint';
import type { MemberExpression } from 'estree';

const impure = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);
const ambient = new Set(['process', 'fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'console']);

/** What computes and nothing else. */
const packages = ['zod', 'diff'];

function isAllowed(source: unknown): boolean {
  return typeof source === 'string' && (packages.includes(source) || /^(\.\/|#lib\/domain\/)/.test(source));
}

function nameOf(node: MemberExpression): string {
  if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier' || node.computed) return '';
  return `${node.object.name}.${node.property.name}`;
}

/**
 * The rules of the domain are pure and synchronous: time and chance are arguments, nothing is read or
 * written, and nothing but zod, differences of lists and the domain itself is imported.
 */
export const pureDomain: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock: 'The domain has no clock and no chance of its own: take it as an argument.',
      outside: 'The domain imports nothing but zod, diff and itself.',
      waiting: 'The domain is synchronous.',
    },
  },
  create(context) {
    const waits = (node: Rule.Node): void => {
      if ('async' in node && node.async === true) context.report({ node, messageId: 'waiting' });
    };
    return {
      ImportDeclaration(node) {
        if (!isAllowed(node.source.value)) context.report({ node, messageId: 'outside' });
      },
      ImportExpression(node) {
        context.report({ node, messageId: 'outside' });
      },
      MemberExpression(node) {
        if (impure.has(nameOf(node))) context.report({ node, messageId: 'clock' });
      },
      NewExpression(node) {
        const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date';
        if (isDate && node.arguments.length === 0) context.report({ node, messageId: 'clock' });
      },
      Identifier(node) {
        if (!ambient.has(node.name)) return;
        const { references } = context.sourceCode.getScope(node);
        const free = references.some(
          ({ identifier, resolved }) => identifier === node && resolved?.defs.length !== 1,
        );
        if (free) context.report({ node, messageId: 'outside' });
      },
      FunctionDeclaration: waits,
      FunctionExpression: waits,
      ArrowFunctionExpression: waits,
    };
  },
};
