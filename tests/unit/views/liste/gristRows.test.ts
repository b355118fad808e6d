/** Which rows of a Grist table are selected by what is chosen on the map. */
import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../../../../src/model/view.ts';
import { GristRows } from '../../../../src/views/liste/gristRows.ts';
import { listOf } from './support.ts';

/** Three projects, of the rows 2, 3 and 4 of the table, whose ids are 11, 12, 15, 20. */
function rows() {
  const known = new GristRows();
  known.learn(listOf([{}, {}, {}]), [11, 12, 15, 20]);
  return known;
}
const chosen = (view: object, ids: string[] = []) =>
  ({ view: { ...DEFAULT_VIEW, ...view }, shownProjets: ids.map((id) => ({ id })) }) as never;

test('nothing was chosen before the first choice: nothing is told', () => expect(rows().select(chosen({}))).toBeNull());
test('a territory: the rows of its projects', () =>
  expect(rows().select(chosen({ dep: '01' }, ['2022-001', '2022-003']))).toEqual({ rows: [12, 20], cursor: null }));
test('a territory without projects: no row', () =>
  expect(rows().select(chosen({ dep: '01' }))).toEqual({ rows: [], cursor: null }));
test('a project: its row, and the cursor', () =>
  expect(rows().select(chosen({ dep: '01', projet: '2022-002' }, ['2022-001']))).toEqual({ rows: [15], cursor: 15 }));
test('the same choice is told once, and its end too', () => {
  const known = rows();
  known.select(chosen({ projet: '2022-002' }));
  expect(known.select(chosen({ projet: '2022-002' }))).toBeNull();
  expect(known.select(chosen({}))).toEqual({ rows: null, cursor: null });
});
test('a project of another list has no row', () => expect(rows().rowOf('2021-001')).toBeNull());
test('a project is found again by its row', () => {
  expect(rows().projectOf(rows().rowOf('2022-003'))).toBe('2022-003');
  expect(rows().projectOf(null)).toBeNull();
});
