/**
 * All keys of the site, by the place where they act: the help lists them, the presentation obeys them, and tests hold
 * the other places against them. Values of `keys` are those of `KeyboardEvent.key`.
 */

/** What a single character asks for in a presentation. */
export type KeyCommand = 'black' | 'notes' | 'fullScreen' | 'storyline' | 'add' | 'help';

export interface KeyRow {
  /** As they are written on a keyboard. */
  shown: string;
  keys: readonly string[];
  effect: string;
  /** A single character, which can be switched off (WCAG 2.1.4). */
  isSingle?: true;
  command?: KeyCommand;
  /** So many steps on or back; ±Infinity: to the last or the first. */
  by?: number;
}

export interface KeyPlace {
  id: 'everywhere' | 'map' | 'list' | 'presentation' | 'editor';
  title: string;
  rows: readonly KeyRow[];
}

export const KEY_PLACES: readonly KeyPlace[] = [
  {
    id: 'everywhere',
    title: 'Partout',
    rows: [
      { shown: '?', keys: ['?'], effect: 'ces touches', isSingle: true },
      { shown: 'P', keys: ['p'], effect: 'lancer la présentation', isSingle: true },
      { shown: '+', keys: ['+'], effect: 'ajouter la vue affichée au parcours', isSingle: true },
      { shown: 'Échap', keys: ['Escape'], effect: 'fermer le projet ou le territoire ouvert' },
      { shown: 'Ctrl + Z', keys: ['z'], effect: 'annuler, quand un avis le propose' },
    ],
  },
  {
    id: 'map',
    title: 'Sur la carte',
    rows: [
      {
        shown: 'Flèches',
        keys: ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'],
        effect: 'aller au territoire voisin',
      },
      { shown: 'Début, Fin', keys: ['Home', 'End'], effect: 'premier et dernier territoire' },
      { shown: 'Entrée, Espace', keys: ['Enter', ' '], effect: 'ouvrir le territoire' },
      { shown: '+, −', keys: ['+', '-'], effect: 'agrandir, réduire, sur une carte de communes ou d’EPCI' },
    ],
  },
  {
    id: 'list',
    title: 'Dans un champ qui propose une liste',
    rows: [
      { shown: 'Flèches ↓ et ↑', keys: ['ArrowDown', 'ArrowUp'], effect: 'parcourir les propositions' },
      { shown: 'Entrée', keys: ['Enter'], effect: 'prendre celle qui est choisie, ou la première' },
      { shown: 'Échap', keys: ['Escape'], effect: 'fermer la liste, puis vider le champ' },
    ],
  },
  {
    id: 'presentation',
    title: 'En présentation',
    rows: [
      {
        shown: 'Page suivante, →, ↓, Espace',
        keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' '],
        effect: 'étape suivante',
        by: 1,
      },
      {
        shown: 'Page précédente, ←, ↑',
        keys: ['PageUp', 'ArrowLeft', 'ArrowUp'],
        effect: 'étape précédente, ou retour à l’étape',
        by: -1,
      },
      { shown: 'Début', keys: ['Home'], effect: 'première étape', by: -Infinity },
      { shown: 'Fin', keys: ['End'], effect: 'dernière étape', by: Infinity },
      { shown: 'B ou .', keys: ['b', '.'], effect: 'écran noir', isSingle: true, command: 'black' },
      { shown: 'N', keys: ['n'], effect: 'fenêtre des notes', isSingle: true, command: 'notes' },
      { shown: 'F', keys: ['f'], effect: 'plein écran', isSingle: true, command: 'fullScreen' },
      { shown: 'E', keys: ['e'], effect: 'modifier le parcours', isSingle: true, command: 'storyline' },
      { shown: '+', keys: ['+'], effect: 'ajouter la vue affichée au parcours', isSingle: true, command: 'add' },
      { shown: '?', keys: ['?'], effect: 'ces touches', isSingle: true, command: 'help' },
      { shown: 'Échap', keys: ['Escape'], effect: 'revenir à l’étape, puis quitter' },
    ],
  },
  {
    id: 'editor',
    title: 'Dans l’éditeur du parcours',
    rows: [
      { shown: 'Alt + ↑ ou ↓', keys: ['ArrowUp', 'ArrowDown'], effect: 'déplacer l’étape où vous êtes' },
      { shown: 'Échap', keys: ['Escape'], effect: 'fermer l’éditeur' },
    ],
  },
];

/** The single characters of all places, as the setting names them: « ?, P, +… ». */
export const SINGLE_KEYS = [
  ...new Set(KEY_PLACES.flatMap(({ rows }) => rows.filter((one) => one.isSingle).flatMap(({ keys }) => keys))),
].map((key) => key.toUpperCase());
