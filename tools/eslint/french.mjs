/** Which words are French: two dictionaries, and by hand what they leave in doubt. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The English dictionary has them, mostly as rare loans: in a name of this code they would be French. */
const FRENCH_ALL_THE_SAME = `
  abscisse absents accolade adjoint affiche affiches aider aligner apport appui apres arret arrets arriver assez auteur
  auteurs au avant bandeau bandeaux barre barres bas basse besoin besoins bien bloc blocs bon bonne bord bords bordure borne
  boucle boucles bout bouton boutons brut brute buts cadrans cadre cadres cahier calque calques canal carnet carnets carte
  cartes cartouche cartouches cellule cellules cesse cesser champ champs changer chapeau charger chef chefs chez chose
  choses ciel citer clair classer clavier commencer comparer compter copier corps couche couches coupe couper coupes
  coupure cour courts couvert cran crans crochet dans de debut decor decors defile defilement defiler depart departs
  dernier detour diapo dire dit dite dites dits doit donne donnee donnees donnes droit droits du echelle echelles effacer
  encore enfant enfants entree entrees envoi essayer est et etape etapes etat etats etiquette etiquettes etoile exemple
  exemples exergue faible faibles famille familles faux filtre fini finis fleche fond fonds fondue fondus forme formes
  forts foule gauche gens grain grande grands grille grilles gris grise guillemet habitant habitants hachure haut haute
  hauteur hauteurs hote icones incertain inutile jeu jeune jeux jour jours la lac lacs lancer le lecture lectures lent les
  lettre lettres lien liens lier lieu lieux ligne lignes limites lire lits livre livres localise localises loin longs
  longueur loupe majuscule manque maquette maquettes marge marges marque marques matrice matrices meme memes mene mes
  metier mien milieux minuscule mise mises modifier moi mon monde mondes montant montants monte montre morceau morceaux mot
  motif mots noir noirs nom noms notre nous nouveau nouveaux nouvelle objet objets octet octets ombre ombres ouvert ouvrage
  ouvrages ou paire paires pales palier panne pannes parle parole paroles partie parties pas passe passer pave pays
  pendant petit petite pic pics pied pieds plat plate plie plier plis polices pont ponts poser pour pousse
  precedent premier prise prises propos puce puces quartier quartiers rang rapport rapports rayon rayons recherche recit
  recits recule reel relache relier remarque remarques repartition reprise reprises rester resumes retirer retour retours
  retrait retraits riviere ronde rouge rouges rue rues salle salles sans saut sauts seance seances sera signe sols sont
  sorte sortes sortie sorties sous suivante sur tableau taches taille tailles tampon tas tel tels temps terminer tes
  tete tirage tirages titre titres toucher touche touches tous tout tres trier trop un une unite unites usagers utile vers vert
  vide virgule visite visites voila voile volet volets voyage voyages`;

/**
 * The French dictionary alone has them, and they are terms of computing here, or parts of names of libraries
 * (MapLibre).
 */
const TECHNICAL = 'dir hydratable libre min sep url val';

let words;

/** The French words without accents, in lower case. Built once: it takes longer than the lint of many files. */
function frenchWords() {
  if (words) return words;
  const listed = (text) => text.trim().split(/\s+/);
  const english = new Set([...require('an-array-of-english-words'), ...listed(TECHNICAL)]);
  // Two letters are units, codes and counters.
  const french = require('an-array-of-french-words').map(withoutAccents);
  words = new Set(french.filter((word) => word.length > 2 && !english.has(word)));
  for (const word of listed(FRENCH_ALL_THE_SAME)) words.add(word);
  return words;
}

/** Whether a word of a name, with or without accents, in any case, is French and not English. */
export function isFrench(word) {
  return frenchWords().has(withoutAccents(word));
}

/** The words of a name: `toutDire`, `ToutDire`, `TOUT_DIRE` and `tout-dire` are two; digits and signs are none. */
export function splitName(name) {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

export function withoutAccents(word) {
  // Most words of the dictionaries are so already, and there are 600,000 of them.
  if (/^[a-z]+$/.test(word)) return word;
  return word.toLowerCase().replaceAll('œ', 'oe').normalize('NFD').replace(/\p{M}/gu, '');
}
