/** ESLint rule: names of code are English, but for the words of the domain that docs/glossary.md lists. */
import { relative, sep } from 'node:path';
import { isFrench, withoutAccents, splitName } from './french.mjs';
import { readGlossary } from './glossary.mjs';

const glossaries = new Map();

/** Read once a run, with what was judged by it: the rule is made anew for every file. */
function glossaryOf(root) {
  if (!glossaries.has(root)) glossaries.set(root, { ...readGlossary(root), judged: new Map() });
  return glossaries.get(root);
}

/** The French words of a name that the glossary does not have; none where it has the whole name. */
export function frenchIn(name, { words, names }) {
  if (names.has(name)) return [];
  return splitName(name).filter((word) => !words.has(withoutAccents(word)) && isFrench(word));
}

/**
 * Judged are what a file declares (variables, parameters, types, imports), keys of its objects, types and classes, and
 * its path. `{ objectKeys: false }` leaves out keys of objects: in tests they are declared elsewhere, or data.
 */
export const noFrench = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { objectKeys: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      name: '« {{word}} » in « {{name}} » is French, and no word of docs/glossary.md.',
      path: '« {{word}} » in the path « {{name}} » is French, and no word of docs/glossary.md.',
    },
  },
  create(context) {
    const glossary = glossaryOf(context.cwd);
    const { judged } = glossary;
    const { objectKeys = true } = context.options[0] ?? {};

    function check(node, name, messageId = 'name') {
      if (!judged.has(name)) judged.set(name, frenchIn(name, glossary));
      for (const word of judged.get(name)) context.report({ node, messageId, data: { word, name } });
    }

    const checkKey = ({ key, computed }) => {
      if (!computed && /Identifier$/.test(key.type)) check(key, key.name);
    };

    return {
      ...(objectKeys && { 'ObjectExpression > Property[shorthand=false]': checkKey }),
      'Program:exit'(program) {
        const path = relative(context.cwd, context.filename).split(sep);
        for (const part of path) check(program, part.split('.')[0], 'path');
        // One variable can be in two scopes (a class in its own), and declared twice (an overload).
        const declared = new Set();
        for (const { variables } of context.sourceCode.scopeManager.scopes)
          for (const { defs } of variables) for (const def of defs) if (isOwn(def)) declared.add(def.name);
        for (const node of declared) check(node, node.name);
      },
      PropertyDefinition: checkKey,
      MethodDefinition: checkKey,
      TSPropertySignature: checkKey,
      TSMethodSignature: checkKey,
      TSEnumMember: ({ id }) => checkKey({ key: id }),
      'ExportSpecifier[exported.type="Identifier"]': ({ exported, local }) => {
        if (exported.name !== local.name) check(exported, exported.name);
      },
    };
  },
};

/** A name that an import takes over is judged where it is declared. */
function isOwn({ name, node }) {
  return name?.type === 'Identifier' && !(node.type === 'ImportSpecifier' && node.imported.name === name.name);
}
