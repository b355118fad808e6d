/**
 * ESLint rule: a file in a room of src/ imports what the table of eslint.config.js grants to its room, and nothing
 * else. One rule for every way to import (static, for its effect, re-export, dynamic, type): patterns of ESLint's own
 * `no-restricted-imports` see no dynamic import, and match a path as it is written instead of where it leads.
 */
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The room whose folders are views, and the row of the table for the files beside them. */
const VIEWS = 'views';
const LISTS = 'views/*.ts';

/**
 * `options[0]` is the table: room → `{ rooms, packages }`; `options[1]` names the rooms that may import all.
 * A package grants its subpaths too.
 */
export const mayImport = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }, { type: 'array', items: { type: 'string' } }],
    messages: {
      forbidden: 'src/{{room}} may not import {{what}}.',
      pipeline: 'src/{{room}} may not import {{what}}: only the build may.',
      computed: 'src/{{room}} may not import what only the run knows: name the module.',
      view: 'src/{{room}} may not import the view {{what}}: ask the list in src/views.',
      unknown: 'src/{{room}} has no line in the table of eslint.config.js: it may not import anything.',
    },
  },
  create(context) {
    const [src, room, ...rest] = relative(context.cwd, context.filename).split(sep);
    const [rooms, all = []] = context.options;
    if (src !== 'src' || rest.length === 0 || all.includes(room)) return {};
    // What stands in src/views itself knows every view: the lists, and what all views are.
    const isList = room === VIEWS && rest.length === 1;
    const granted = isList ? rooms[LISTS] : rooms[room];

    const report = (node, messageId, what) => context.report({ node, messageId, data: { room, what } });

    function check(node) {
      if (!node) return; // `export { a }` has no source.
      if (!granted) return report(node, 'unknown');
      const name = literalOf(node);
      if (name === undefined) return report(node, 'computed');
      if (!/^[./]/.test(name)) {
        const isGranted = granted.packages.some((one) => name === one || name.startsWith(`${one}/`));
        return isGranted ? undefined : report(node, 'forbidden', `« ${name} »`);
      }
      // Vite takes a leading slash for the root of the project.
      const path = name.startsWith('/') ? join(context.cwd, name) : resolve(dirname(context.filename), name);
      const [top, other, ...within] = relative(context.cwd, path).split(sep);
      if (top !== 'src') return report(node, 'pipeline', top);
      if (other === VIEWS && within.length > 1) {
        // Views never import one another, and nothing imports one but the lists.
        const isOwn = room === VIEWS && within[0] === rest[0];
        return isOwn || isList ? undefined : report(node, 'view', `« ${within[0]} »`);
      }
      // The list of views imports nothing that runs: names and titles are for all.
      if (other === VIEWS && within[0] === 'index.ts') return undefined;
      if (other !== room && !granted.rooms.includes(other)) report(node, 'forbidden', `src/${other}`);
    }

    const checkSource = ({ source }) => check(source);
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      TSImportType: checkSource,
    };
  },
};

function literalOf(node) {
  if (node.type === 'Literal') return String(node.value);
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}
