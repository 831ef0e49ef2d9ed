import type { Rule } from 'eslint';
import type { ArrowFunctionExpression, FunctionDeclaration, FunctionExpression, Pattern } from 'estree';

type Callable = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

/** A transaction is had only from the function that sets an actor's workspace. */
const proofs = /^(Tx|[A-Za-z]*Actor)$/;

function typeName(parameter: Pattern | undefined): string {
  if (parameter?.type !== 'Identifier' || !('typeAnnotation' in parameter)) return '';
  const annotation: unknown = parameter.typeAnnotation;
  if (!(annotation instanceof Object && 'typeAnnotation' in annotation)) return '';
  const type = annotation.typeAnnotation;
  if (!(type instanceof Object && 'typeName' in type)) return '';
  const name = type.typeName;
  return name instanceof Object && 'name' in name && typeof name.name === 'string' ? name.name : '';
}

function asksNobody(callable: Callable): boolean {
  const reads = callable.async === true;
  return reads && !proofs.test(typeName(callable.params[0]));
}

/** Every query that is exported takes first who asks, or the transaction that was opened for them. */
export const actorFirst: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      nobody: 'A query takes the actor first, so that nobody reads without being asked who they are.',
    },
  },
  create(context) {
    return {
      ExportNamedDeclaration({ declaration }) {
        if (declaration?.type === 'FunctionDeclaration' && asksNobody(declaration)) {
          context.report({ node: declaration, messageId: 'nobody' });
        }
        if (declaration?.type !== 'VariableDeclaration') return;
        for (const { init } of declaration.declarations) {
          const callable = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
          if (callable && asksNobody(init)) context.report({ node: init, messageId: 'nobody' });
        }
      },
    };
  },
};
