import type { Rule } from 'eslint';

/** What people write, by the names it has everywhere. */
const written = new Set([
  'statement',
  'headline',
  'byline',
  'publisher',
  'reason',
  'note',
  'notes',
  'excerpt',
  'quote',
  'cue',
  'bareReason',
  'publicText',
  'question',
  'answer',
  'confirmationReason',
]);

/** What people and things are called. Bare, a title or tag is whatever a component was given. */
const called = new Set(['name', 'invitedBy', 'fileName', 'alias', 'by', 'into', 'goes']);
const calledOf = new Set(['title', 'tag']);

/** What stands between the values of a template. */
function between(quasis: unknown[]): string {
  const texts = quasis.map((quasi) => {
    const value = quasi instanceof Object && 'value' in quasi ? quasi.value : null;
    return value instanceof Object && 'cooked' in value ? String(value.cooked) : '';
  });
  return texts.join('\u0000');
}

/** Whether a template is a sentence, and not a key or an address: a word beside a value, or one in quotation marks. */
const sentence = /\p{L}{2,} \u0000|\u0000,? \p{L}{2,}|“\u0000/u;

function attributeName(attribute: unknown): string {
  if (!(attribute instanceof Object && 'name' in attribute)) return '';
  const { name } = attribute;
  return name instanceof Object && 'name' in name && typeof name.name === 'string' ? name.name : '';
}

/** The name of a value that is shown as it is: `statement`, `claim.statement`, `by?.name ?? 'nobody'`. */
function shownName(expression: unknown): string {
  if (!(expression instanceof Object && 'type' in expression)) return '';
  if (expression.type === 'ChainExpression' && 'expression' in expression)
    return shownName(expression.expression);
  if (expression.type === 'LogicalExpression' && 'left' in expression && 'operator' in expression)
    return expression.operator === '&&' ? '' : shownName(expression.left);
  if (expression.type === 'Identifier' && 'name' in expression) return String(expression.name);
  if (expression.type === 'MemberExpression' && 'property' in expression)
    return shownName(expression.property);
  return '';
}

function isWritten(expression: unknown): boolean {
  const name = shownName(expression);
  const bare = expression instanceof Object && 'type' in expression && expression.type === 'Identifier';
  return written.has(name) || called.has(name) || (calledOf.has(name) && !bare);
}

/** A text a person wrote stands in an element of its own direction: `<bdi>`, or one with `dir`. */
export const ownDirection: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: 'A person wrote this: put it into <bdi>, or give the element dir="auto".',
      sentence: 'A person wrote this: put `isolated` around it, so that it does not turn the sentence.',
    },
  },
  create(context) {
    return {
      TemplateLiteral(node: Rule.Node) {
        if (!('expressions' in node && 'quasis' in node) || !sentence.test(between(node.quasis))) return;
        for (const expression of node.expressions) {
          if (isWritten(expression)) context.report({ node: expression, messageId: 'sentence' });
        }
      },
      JSXExpressionContainer(node: Rule.Node) {
        if (!('expression' in node) || !isWritten(node.expression)) return;
        const parent: unknown = node.parent;
        if (parent instanceof Object && 'openingFragment' in parent) {
          context.report({ node, messageId: 'direction' });
          return;
        }
        if (!(parent instanceof Object && 'openingElement' in parent)) return;
        const opening = parent.openingElement;
        if (!(opening instanceof Object && 'attributes' in opening)) return;
        const tag = attributeName(opening);
        // A component decides for itself what becomes of its children; these are elements.
        const isElement = tag === tag.toLowerCase() || tag === 'Heading' || tag === 'Link';
        if (tag === 'bdi' || !isElement || !Array.isArray(opening.attributes)) return;
        if (opening.attributes.some((attribute) => attributeName(attribute) === 'dir')) return;
        context.report({ node, messageId: 'direction' });
      },
    };
  },
};
