import type { Rule } from 'eslint';
import type { Node } from 'estree';

interface Attribute {
  type: string;
  name?: { name: string };
  value?: { type: string } | null;
}

function attributesOf(node: Node): Attribute[] {
  return 'attributes' in node && Array.isArray(node.attributes) ? node.attributes : [];
}

/**
 * The panel stays in place from claim to claim. A form of a claim that is drawn without a key would go on showing,
 * and save, for one claim what was typed for another.
 */
export const formUnderKey: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      keyless:
        'Draw a form of the claim under key={form.key}, so that no claim shows what was typed for another.',
    },
  },
  create(context) {
    let ofClaims = false;
    return {
      ImportSpecifier({ imported, parent }) {
        const typeOnly = 'importKind' in parent && parent.importKind === 'type';
        if (imported.type === 'Identifier' && imported.name === 'useClaimForm' && !typeOnly) ofClaims = true;
      },
      JSXOpeningElement(node: Node & Rule.NodeParentExtension) {
        if (!ofClaims) return;
        const given = attributesOf(node);
        const form = given.find(({ name }) => name?.name === 'form');
        const keyed = given.some(({ name }) => name?.name === 'key');
        if (form?.value?.type === 'JSXExpressionContainer' && !keyed) {
          context.report({ node, messageId: 'keyless' });
        }
      },
    };
  },
};
