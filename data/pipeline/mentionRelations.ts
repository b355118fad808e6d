/**
 * What the table of mentions owes to the others: the quoted text stands in its project, and every code is a known
 * place. Pure.
 */
import { fault, findUnknown } from '../../src/import/faults.ts';
import type { Problem } from '../../src/import/problems.ts';
import type { Tables } from './tables.ts';

/** Reports every broken relation of mentions, communes and groups of communes. */
export function checkMentions(tables: Tables): Problem[] {
  return [...checkQuotes(tables), ...checkCodes(tables), ...checkPlaces(tables)];
}

/** Each `texte` stands exactly so in its project's field, and is listed there once for one place. */
function checkQuotes({ mentions, projets }: Tables): Problem[] {
  const byId = new Map(projets.rows.map(({ value }) => [value.id, value]));
  const seen = new Set<string>();
  return mentions.rows.flatMap((row): Problem[] => {
    const { projet, champ, texte: text, type, code } = row.value;
    const known = byId.get(projet);
    if (!known) return [fault(mentions, row, 'projet', 'projet inconnu de projets.csv')];
    const field = champ === 'structure' ? known.structure_source : known.resume;
    const key = [projet, champ, text, type, code].join('\n');
    if (seen.has(key)) return [fault(mentions, row, 'texte', 'mention en double')];
    seen.add(key);
    return field.includes(text) ? [] : [fault(mentions, row, 'texte', `absent du champ « ${champ} » de ${projet}`)];
  });
}

/** The code of a mention is of a place of its type, in the table that lists such places. */
function checkCodes({ mentions, communes, epci, territoires }: Tables): Problem[] {
  const codes = {
    departement: new Set(territoires.rows.flatMap(({ value }) => (value.type === 'departement' ? [value.code] : []))),
    commune: new Set(communes.rows.map(({ value }) => value.code)),
    quartier: new Set(communes.rows.map(({ value }) => value.code)),
    epci: new Set(epci.rows.map(({ value }) => value.code)),
  };
  return mentions.rows
    .filter(({ value }) => value.code !== '' && !codes[value.type].has(value.code))
    .map((row) => fault(mentions, row, 'code', `aucun lieu de type « ${row.value.type} » n’a ce code`));
}

/** Places lie in a drawn département, and none is listed that no project names. */
function checkPlaces({ mentions, communes, epci, territoires }: Tables): Problem[] {
  const departements = new Set(
    territoires.rows.flatMap(({ value }) => (value.type === 'departement' ? [value.code] : [])),
  );
  const named = new Set(mentions.rows.map(({ value }) => value.code));
  const reason = 'aucune mention ne cite ce lieu';
  return [
    ...findUnknown(communes, 'departement', departements, 'département inconnu de territoires.csv'),
    ...findUnknown(communes, 'code', named, reason),
    ...findUnknown(epci, 'code', named, reason),
    ...epci.rows
      .filter(({ value }) => !value.departements.split(' | ').every((code) => departements.has(code)))
      .map((row) => fault(epci, row, 'departements', 'département inconnu de territoires.csv')),
  ];
}
