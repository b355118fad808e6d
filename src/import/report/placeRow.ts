/** Where a row's project is, what was found on the way, and what has to be answered where that is not sure. */
import { fold } from '../../model/fold.ts';
import type { Gazetteer, Place } from '../territories/gazetteer.ts';
import type { Match, WhereCells } from '../territories/match.ts';
import { proposePlaces } from '../territories/proposals.ts';
import type { FindingCode } from './findings.ts';
import { ANSWER, type Answers, type ReportedRow, type Say } from './reportedRow.ts';

type Fate = Pick<ReportedRow, 'status' | 'places' | 'question' | 'answered' | 'proposals'>;

const SET_ASIDE: Partial<Record<Match['status'], FindingCode>> = {
  blank: 'territoire-vide',
  disagree: 'code-et-nom-differents',
  otherDepartement: 'departement-different',
  homonym: 'territoire-homonyme',
};

const questionOfPlace = (match: Match, where: WhereCells) =>
  `territoire:${match.status === 'unknown' ? fold(match.text) || match.text : JSON.stringify(Object.values(where).map((cell) => fold(String(cell ?? ''))))}`;

/** @param known proposals of the questions before: rows that ask the same have the same. */
export function placeRow(
  match: Match,
  say: Say,
  gazetteer: Gazetteer,
  answers: Answers,
  known: Map<string, Place[]>,
  where: WhereCells,
): Fate {
  const value = match.text;
  for (const { code, detail } of match.notes) say(code, 'territoire', value, detail);
  const fate: Fate = { status: 'aside', places: [], question: null, answered: [], proposals: [] };
  if (match.status === 'placed') return { ...fate, status: 'placed', places: match.places };
  if (match.status === 'regional') {
    say('region-entiere', 'territoire', value);
    return { ...fate, status: 'regional', places: match.places };
  }
  if (match.status === 'outside') {
    say('hors-region', 'territoire', value, match.places[0]?.nom ?? '');
    return { ...fate, status: 'outside', places: match.places };
  }
  const question = questionOfPlace(match, where);
  const beside = gazetteer.departements.get(String(where.departement))?.code ?? '';
  const near =
    match.places.length > 0 ? match.places : (known.get(question) ?? proposePlaces(value, gazetteer, beside));
  known.set(question, [...near]);
  const answer = answers[question];
  if (answer !== undefined)
    return { ...placeAnswered(answer, value, say, gazetteer, fate), answered: [question], proposals: near };
  const names = near.map(({ nom, code }) => `${nom}${code && ` (${code})`}`).join(' | ');
  const code = SET_ASIDE[match.status] ?? (near.length > 0 ? 'territoire-a-verifier' : 'territoire-inconnu');
  say(code, 'territoire', value, names);
  return { ...fate, question, proposals: near };
}

function placeAnswered(answer: string, value: string, say: Say, gazetteer: Gazetteer, fate: Fate): Fate {
  if (answer === ANSWER.region) {
    say('reponse', 'territoire', value, gazetteer.region.nom);
    return { ...fate, status: 'regional', places: [gazetteer.region] };
  }
  const place =
    gazetteer.departements.get(answer) ?? gazetteer.communes.get(answer)?.[0] ?? gazetteer.epcis.get(answer);
  if (place) {
    say('reponse', 'territoire', value, place.nom);
    return { ...fate, status: 'placed', places: [place] };
  }
  say(answer === ANSWER.outside ? 'hors-region' : 'ecartee-par-vous', 'territoire', value);
  return { ...fate, status: answer === ANSWER.outside ? 'outside' : 'aside' };
}
