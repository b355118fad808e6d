/** The one file of SQL: two questions that any engine understands. */
import { expect, it } from 'vitest';
import { readStatements } from '../../../../data/pipeline/cube/statements.ts';

const statements = readStatements();

it.each(Object.entries(statements))('@%s is one SELECT without a comment or a semicolon', (_, sql) => {
  expect(sql).toMatch(/^(SELECT|WITH)\b/);
  expect(sql).not.toMatch(/;|--/);
});

it('has no function but those of all engines', () => {
  const called = Object.values(statements).flatMap((sql) => [...sql.matchAll(/(\w+)\s*\(/g)].map(([, name]) => name));
  expect(new Set(called.filter((name) => name !== 'AS'))).toEqual(new Set(['COALESCE', 'COUNT', 'SUM']));
});

it('calls no sum by the name of a column that is summed, which ClickHouse would take for the sum', () => {
  const cells = /WITH cells AS \(([\s\S]*?)\n\)/.exec(statements.cube)?.[1] ?? '';
  const names = [...cells.matchAll(/AS (\w+)/g)].map(([, name]) => name);
  expect(names).toHaveLength(9);
  expect(names).not.toContain('amount');
});

it('says which question is missing', () => {
  expect(() => readStatements('-- @located: x\nSELECT 1;')).toThrow('@cube');
});
