/** What is chosen for the sheets of a workbook. */
import { expect, it } from 'vitest';
import { ImportChoices } from '../../../../src/views/liste/choices.svelte.ts';

class Choices extends ImportChoices {
  examine = () => Promise.resolve();
}

it('each sheet has its own line of titles, columns and year; answers hold for all', async () => {
  const choices = new Choices();
  choices.sheet = 'Projets';
  await choices.chooseHeader(3);
  await choices.chooseColumn('montant', 'Accordé');
  await choices.chooseYear(2022);
  await choices.chooseSheet('Archives');
  expect([choices.headerLine, choices.given.columns, choices.given.year]).toEqual([undefined, {}, null]);
  await choices.chooseColumn('projet', null);
  await choices.answer('izere', '38');
  await choices.chooseSheet('Projets');
  expect([choices.headerLine, choices.given]).toEqual([
    3,
    { columns: { montant: 'Accordé' }, year: 2022, answers: { izere: '38' } },
  ]);
  await choices.chooseSheet('Archives');
  expect([choices.headerLine, choices.given.columns]).toEqual([undefined, { projet: null }]);
});
