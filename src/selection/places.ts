/** The places that projects name: which communes, and which départements beside the one that a project is listed under. */
import type { Dataset, Places, MentionIndex, ProjetIndex } from '../model/dataset.ts';
import type { Commune } from '../model/tables.ts';

/** A project and those of its mentions that are meant. */
export interface NamingProjet {
  projet: ProjetIndex;
  mentions: MentionIndex[];
}

/** A commune and the projects that name it or one of its quartiers. */
export interface NamedCommune {
  commune: Commune;
  projets: NamingProjet[];
}

/**
 * A département's reach: `base` counts the projects listed under it, `ailleurs` the located projects of other départements that name it,
 * `regionaux` the region-wide projects that do. They are never added up.
 */
export interface Reach {
  code: string;
  base: number;
  elsewhere: NamingProjet[];
  regionWide: NamingProjet[];
}

/** A place that only stands in an organisation's name tells nothing about where the project acts. */
function tells({ nature }: MentionIndex): boolean {
  return nature !== 'nom';
}

/**
 * The département that a mention leads to; a group of communes across a border leads to the one that its table names first (its seat's), since
 * the text does not say which of its communes is meant. Null for a place without a code.
 */
export function departementOf({ type, code }: MentionIndex, { communes, epcis }: Places): string | null {
  if (type === 'departement') return code || null;
  if (type === 'epci') return epcis.find((epci) => epci.code === code)?.departements.split(' | ')[0] ?? null;
  return communes.find((commune) => commune.code === code)?.departement ?? null;
}

/** The mentions of one project, in the order of the table. */
export function listPlacesOfProjet({ mentions }: Places, id: string): MentionIndex[] {
  return mentions.filter(({ projet }) => projet === id);
}

/**
 * Projects of other territories, region-wide ones included, that name this département: itself, one of its communes or quartiers, or a
 * group of communes. In the order of `projets`; mentions that are only part of a name do not count.
 */
export function listNamingProjets(places: Places, projets: readonly ProjetIndex[], code: string): NamingProjet[] {
  const naming = places.mentions.filter((mention) => tells(mention) && departementOf(mention, places) === code);
  return withMentions(
    projets.filter(({ territoire }) => territoire !== code),
    naming,
  );
}

/** The projects that name a place of one of these kinds by its code, with the mentions; a place that is only part of a name does not count. */
export function namingPlace(
  { mentions }: Places,
  projets: readonly ProjetIndex[],
  types: readonly MentionIndex['type'][],
  code: string,
): NamingProjet[] {
  return withMentions(
    projets,
    mentions.filter((mention) => tells(mention) && types.includes(mention.type) && mention.code === code),
  );
}

/** Those of the projects that some of the mentions belong to, with them. */
function withMentions(projets: readonly ProjetIndex[], mentions: readonly MentionIndex[]): NamingProjet[] {
  return projets.flatMap((projet) => {
    const own = mentions.filter((mention) => mention.projet === projet.id);
    return own.length > 0 ? [{ projet, mentions: own }] : [];
  });
}

/** The reach of every département, in their order, for these projects. */
export function listWiderCoverage(places: Places, dataset: Dataset, projets: readonly ProjetIndex[]): Reach[] {
  const isWide = ({ projet }: NamingProjet) => projet.territoire === dataset.region.code;
  return dataset.departements.map(({ code }) => {
    const namingProjets = listNamingProjets(places, projets, code);
    return {
      code,
      base: projets.filter(({ territoire }) => territoire === code).length,
      elsewhere: namingProjets.filter((one) => !isWide(one)),
      regionWide: namingProjets.filter(isWide),
    };
  });
}

/**
 * The communes that these projects name, by themselves or by one of their quartiers, most named first, then by code. A project counts once for a
 * commune, however often it names it.
 */
export function listNamedCommunes(places: Places, projets: readonly ProjetIndex[]): NamedCommune[] {
  const named = places.mentions.filter(
    (mention) => tells(mention) && (mention.type === 'commune' || mention.type === 'quartier'),
  );
  return places.communes
    .map((commune): NamedCommune => ({
      commune,
      projets: withMentions(
        projets,
        named.filter(({ code }) => code === commune.code),
      ),
    }))
    .filter(({ projets: some }) => some.length > 0)
    .sort((a, b) => b.projets.length - a.projets.length || a.commune.code.localeCompare(b.commune.code));
}
