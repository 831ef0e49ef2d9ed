import type { Rule } from 'eslint';
import type { Expression, NewExpression, Program, VariableDeclaration } from 'estree';

/** What never changes, or goes with the object it is about. */
const harmless = new Set(['RegExp', 'TextDecoder', 'TextEncoder', 'WeakMap', 'WeakSet', 'MarkdownIt']);
/** Tables, where they are made of something. */
const tables = new Set(['Map', 'Set']);

function keepsSomething({ callee, arguments: given }: NewExpression): boolean {
  // Of a library's object, as in `new Intl.Segmenter()`.
  if (callee.type === 'MemberExpression')
    return callee.object.type !== 'Identifier' || callee.object.name !== 'Intl';
  if (callee.type !== 'Identifier') return true;
  return !harmless.has(callee.name) && !(tables.has(callee.name) && given.length > 0);
}

function isKept(init: Expression | null | undefined): boolean {
  if (init?.type === 'NewExpression') return keepsSomething(init);
  if (init?.type === 'ArrayExpression') return init.elements.length === 0;
  return init?.type === 'ObjectExpression' && init.properties.length === 0;
}

function declarationsIn({ body }: Program): VariableDeclaration[] {
  return body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declared?.type === 'VariableDeclaration' ? [declared] : [];
  });
}

/** What a file of the server keeps is kept for the whole process, in one place: the file itself is loaded several times. */
export const onePerProcess: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      own: 'Each bundle of the server has its own copy of this file, and would keep its own of these: keep it with onePerProcess().',
    },
  },
  create(context) {
    return {
      Program(program) {
        for (const declaration of declarationsIn(program)) {
          if (declaration.kind !== 'const') context.report({ node: declaration, messageId: 'own' });
          for (const declared of declaration.declarations) {
            if (declaration.kind === 'const' && isKept(declared.init)) {
              context.report({ node: declared, messageId: 'own' });
            }
          }
        }
      },
    };
  },
};
