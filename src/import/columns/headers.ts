/** What the header of a column says that it holds: words in use in lists of the State, of communes and of funders. */
import { fold } from '../../model/fold.ts';
import type { Role } from './roles.ts';

/** « montantAttribue », « id_terr » and « INSEEDEP » as words. */
export function foldHeader(name: string): string {
  return fold(name.replace(/([a-zà-ÿ])([A-Z])/g, '$1 $2'));
}

/** By role, the words of a header and how surely they mean it, from 0 to 1; the first that fits counts. */
const WORDS: Record<Role, readonly (readonly [RegExp, number])[]> = {
  territoire: [
    [/^(territoire|commune|departement|dept|epci|geo) (code|insee)$/, 1],
    [
      /^(id|code|cod|num) ?(terr|territoire|geo|geographique|lieu|zone)\b|^cod ?geo|^geo ?code|^code ?(officiel )?geo/,
      1,
    ],
    [
      /insee ?com|code (insee|commune|com\b|officiel)|^(insee|cod ?com|dep ?com|com|codecommune|code)$|^insee\b|codeinsee/,
      0.95,
    ],
    [/siren epci|insee ?epci|code epci|^epci$|intercommunalite/, 0.7],
    [/code ?postal|^cp\b|postcode/, 0.75],
    [/territoire|localisation|^lieu|perimetre|implantation|zone geographique|secteur geographique|geographie/, 0.85],
    [/^(nom |libelle |lib )?(de la |de )?(commune|ville|localite)s?\b|^lib ?(geo|com)|^nom (terr|commune|com)/, 0.8],
    [/departement|^(id |code |num |no |n )?(dep|dept|dpt)$|insee ?dep|^code ?dep|^dep code/, 0.9],
  ],
  departement: [
    [/departement|^(id |code |num |no |n )?(dep|dept|dpt)s?$|insee ?dep|^code ?dep(t)?$|^dep code|^lib ?dep/, 1],
  ],
  nom: [
    [/^(territoire|commune|departement|dept|epci|geo) (nom|libelle)$/, 1],
    [/^(nom|lib|libelle) ?(de la |du |de )?(terr|territoire|geo|commune|com|ville|epci)|^lib ?geo|^libgeo/, 1],
    [/^(commune|ville|localite|territoire|epci)s?$/, 0.9],
    [/^(nom|libelle)s?$/, 0.6],
  ],
  projet: [
    [
      /(nom|intitule|titre|libelle|designation|denomination|objet)( court)?( de l| de la| du| des| d)? (projet|operation|action|dossier|travaux|subvention)/,
      1,
    ],
    [/^(projet|projets|intitule|operation|action|titre|objet|libelle|designation)s?\b/, 0.9],
    [/^nature (de l|des|du) (operation|travaux|projet)/, 0.8],
    [/description|descriptif|objet/, 0.5],
  ],
  structure: [
    [
      /(nom|raison sociale|denomination)( de l| de la| du| des| d)? ?(beneficiaire|structure|organisme|porteur|association|attributaire|maitre|demandeur|tiers)/,
      1,
    ],
    [
      /beneficiaire|structure|organisme|porteur|association|attributaire|maitre d ouvrage|maitrise d ouvrage|demandeur|raison sociale|operateur|employeur|collectivite/,
      0.9,
    ],
    [/^nom$|^tiers$|^etablissement/, 0.6],
  ],
  axe: [
    [/^(axe|thematique|theme|categorie|catgeorie|domaine|volet)s?\b/, 1],
    [/axe|thematique|theme|categorie|catgeorie|domaine|volet|priorite|objectif/, 0.8],
    [/dispositif|mesure|type (de projet|d action|d operation)|^type$|secteur d activite|champ|politique/, 0.6],
    [/^dotation$|^fonds$|^programme$|^nature$|^secteur$|^enveloppe$/, 0.4],
  ],
  montant: [
    [
      /(montant|subvention|aide|somme|credit).*(accord|attribu|vot|octroy|notifi|alloue|retenu|engag|verse)|(accord|attribu|vot|octroy|alloue).*(montant|subvention|aide)/,
      1,
    ],
    [
      /^montant ?(de la |de l )?(sub|subvention|aide|dotation)|^subvention|^aide (accordee|de l etat)|montant (etat|en euros|eur|ttc|ht)/,
      0.95,
    ],
    [/^montants?\b|^montant$|^somme|^financement|^credits?\b|^dotations?\b/, 0.85],
    [/accorde|attribue|vote/, 0.7],
    [/^part (de l |de la |du )?(etat|region|departement|ddets|prefecture)/, 0.7],
    [/montant|subvention|financement|aide|prix/, 0.6],
    [/cout|budget|depense|demande|sollicit/, 0.4],
  ],
  annee: [
    [/^(annee|exercice|millesime|campagne|an)\b/, 1],
    [/annee|exercice|millesime/, 0.9],
    [/date.*(convention|decision|notification|attribution|vote|signature|arrete|commission)|^date$/, 0.8],
    [/^date|^periode/, 0.6],
  ],
  resume: [
    [/resume|description|descriptif|presentation|synthese|contenu|detail/, 1],
    [/objectif|commentaire|observation|contexte/, 0.6],
    [/objet/, 0.5],
  ],
};

/** What a sum is not: what was asked for, what the whole costs, a share. */
const ASKED =
  /demand|sollicit|cout|budget|depense|total (du |de l )?(projet|operation)|assiette|base|prevu|previsionnel|plafond|^montant (total|global)$/;
const SHARE =
  /pct|pourcent|taux|part\b(?! (de l |de la |du )?(etat|region|departement|ddets|prefecture))|levier|ratio|%/;

/** How surely a header means a role, from 0 (not at all) to 1. */
export function headerScore(name: string, role: Role): number {
  const header = foldHeader(name);
  const score = WORDS[role].find(([words]) => words.test(header))?.[1] ?? 0;
  if (role === 'montant')
    return SHARE.test(header) || name.includes('%') ? 0 : ASKED.test(header) ? Math.min(score, 0.4) : score;
  // An identifier of a project is no name of one, a population no place.
  if (
    role !== 'territoire' &&
    role !== 'departement' &&
    /^(id|identifiant|num|numero|n|no|ref|reference|code) /.test(header)
  )
    return 0;
  return score;
}

/** Whether a sum was asked for, or is what the whole costs, rather than granted. */
export const isAskedFor = (name: string) => ASKED.test(foldHeader(name));

/** Headers of what is said of a person rather than of a project. */
export function isPersonal(name: string): boolean {
  return /\b(e ?)?mail\b|courriel|adresse electronique|\btel\b|telephone|portable|prenom|contact|interlocuteur|referent|nom (du|de la|de l) (president|presidente|responsable|directeur|directrice|maire|signataire)|^(president|presidente|responsable|signataire|directeur|directrice)$|date de naissance/.test(
    foldHeader(name),
  );
}
