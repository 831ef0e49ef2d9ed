import { basename } from 'node:path';
import type { Rule } from 'eslint';

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.(test|e2e|config|d))?\.[cm]?[jt]sx?$/;

/** File names are lower case with hyphens. */
export const kebabCaseFile: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [], messages: { name: 'Name the file in lower case with hyphens.' } },
  create(context) {
    return {
      Program(node) {
        if (!kebab.test(basename(context.filename))) context.report({ node, messageId: 'name' });
      },
    };
  },
};
