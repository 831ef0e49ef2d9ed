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

function attributeName(attribute: unknown): string {
  if (!(attribute instanceof Object && 'name' in attribute)) return '';
  const { name } = attribute;
  return name instanceof Object && 'name' in name && typeof name.name === 'string' ? name.name : '';
}

/** The name of a value that is shown as it is: `statement`, `claim.statement`. */
function shownName(expression: unknown): string {
  if (!(expression instanceof Object && 'type' in expression)) return '';
  if (expression.type === 'Identifier' && 'name' in expression) return String(expression.name);
  if (expression.type === 'MemberExpression' && 'property' in expression)
    return shownName(expression.property);
  return '';
}

/** A text a person wrote stands in an element of its own direction: `<bdi>`, or one with `dir`. */
export const ownDirection: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: 'A person wrote this: put it into <bdi>, or give the element dir="auto".',
    },
  },
  create(context) {
    return {
      JSXExpressionContainer(node: Rule.Node) {
        if (!('expression' in node) || !written.has(shownName(node.expression))) return;
        const parent: unknown = node.parent;
        if (!(parent instanceof Object && 'openingElement' in parent)) return;
        const opening = parent.openingElement;
        if (!(opening instanceof Object && 'attributes' in opening)) return;
        const tag = attributeName(opening);
        // A component decides for itself what becomes of its children; `Heading` is an element of some level.
        const isElement = tag === tag.toLowerCase() || tag === 'Heading';
        if (tag === 'bdi' || !isElement || !Array.isArray(opening.attributes)) return;
        if (opening.attributes.some((attribute) => attributeName(attribute) === 'dir')) return;
        context.report({ node, messageId: 'direction' });
      },
    };
  },
};
