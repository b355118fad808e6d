/** A report as plain text, for the command line: what was understood, the counts that add up, findings by kind. */
import { ROLES } from '../columns/roles.ts';
import { KIND_WORDS, REASON_WORDS, ROLE_WORDS } from '../columns/words.ts';
import type { OpenedFile } from '../workbook.ts';
import { groupFindings, type Report } from './report.ts';
import { describeFinding, kindOf, repairOf } from './words.ts';

const EXAMPLES = 3;
const LINES = 12;

export function describeReport(file: OpenedFile, report: Report): string {
  const { table, understanding, totals } = report;
  const { roles, year, kinds, codes } = understanding;
  const understood = ROLES.flatMap((role) => {
    const { column, reason } = roles[role];
    if (column === null) return [];
    const what =
      role === 'territoire' && kinds.length > 0 ? ` (${kinds.map((kind) => KIND_WORDS[kind]).join(', ')})` : '';
    return [`  ${ROLE_WORDS[role]} : « ${table.columns[column]?.name ?? ''} », d’après ${REASON_WORDS[reason]}${what}`];
  });
  const said = ({ amount, known }: Pick<typeof totals, 'amount' | 'known'>) =>
    known === 0 ? 'non précisé' : formatEuros(amount ?? 0);
  const sums = totals.amount === null ? [] : [`Montant placé : ${said(totals)}`];
  const places = [...totals.byDepartement].map(
    ([code, { projets, ...sum }]) =>
      `  ${code} : ${projets} projets${sum.amount === null ? '' : `, ${sum.known === 0 ? 'montant ' : ''}${said(sum)}`}`,
  );
  const findings = groupFindings(report).flatMap(({ code, count, lines, findings: all }) => [
    `  ${kindOf(code)} : ${count}${lines.length > 0 ? ` (lignes ${shortList(lines)})` : ''}`,
    ...all.slice(0, EXAMPLES).map((one) => `    ${describeFinding(one)}`),
    ...(repairOf(code) === '' ? [] : [`    ${repairOf(code)}`]),
  ]);
  return [
    `${file.name}, feuille « ${table.sheet} » : ${totals.rows} lignes`,
    'Compris :',
    ...understood,
    ...(kinds.includes('postal') || kinds.includes('commune')
      ? [`  Codes à cinq chiffres : ${codes === 'postal' ? 'codes postaux' : 'codes Insee'} d’abord`]
      : []),
    ...(year === null ? [] : [`  Année : ${year}`]),
    `Lignes : ${totals.placed} placées + ${totals.regional} région entière + ${totals.outside} hors région + ${totals.aside} écartées = ${totals.rows}`,
    ...sums,
    ...(places.length > 0 ? ['Par département :', ...places] : []),
    ...(findings.length > 0 ? ['Constats :', ...findings] : []),
  ].join('\n');
}

const shortList = (lines: readonly number[]) => lines.slice(0, LINES).join(', ') + (lines.length > LINES ? '…' : '');

/** « 21 649 103,00 € ». */
function formatEuros(value: number): string {
  const [whole = '', cents = ''] = Math.abs(value).toFixed(2).split('.');
  return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')},${cents}\u00a0€`;
}
