/** What a reader who does not see the screen does on the site, step by step: what for (in French) and which keys. */

export interface SpokenJourney {
  title: string;
  /** Below the site's first page. */
  path: string;
  /** What was copied elsewhere before. */
  clipboard?: string;
  steps: readonly (readonly [aim: string, keys: string])[];
}

/**
 * By the name of the file that keeps what was said. Orca's own keys: h next heading, b button, t table; Alt, Shift and
 * an arrow: the next cell.
 */
export const SPOKEN_JOURNEYS: Readonly<Record<string, SpokenJourney>> = {
  carte: {
    title: 'La carte : la parcourir, ouvrir un département, lire son panneau',
    path: '',
    steps: [
      ['Revenir au début de la page', 'ctrl+Home'],
      ['Aller au titre de la page', 'h'],
      ['Lire la phrase de lecture', 'Down Down'],
      ['Entrer dans la carte', 'Tab'],
      ['Passer au département voisin, à droite', 'Right'],
      ['Puis en bas', 'Down'],
      ['Puis à gauche', 'Left'],
      ['Ouvrir ce département', 'Return'],
      ['Aller à son panneau', 'Tab h h'],
      ['Lire le panneau', 'Down Down Down Down Down Down'],
      ['Aller aux titres suivants du panneau', 'h h'],
    ],
  },
  filtre: {
    title: 'Un filtre : choisir un axe, entendre ce qui change',
    path: '',
    steps: [
      ['Aller aux filtres, de bouton en bouton', 'ctrl+Home b b b b b b'],
      ['Aller à l’axe suivant', 'Tab'],
      ['Le choisir', 'Return'],
      ['Lire le titre de la page et sa phrase', 'ctrl+Home h Down Down'],
    ],
  },
  projet: {
    title: 'Un projet : le trouver dans le panneau, l’ouvrir, le lire',
    path: '?dep=38',
    steps: [
      ['Aller aux projets du panneau, de titre en titre', 'ctrl+Home h h h h h'],
      ['Aller au premier projet', 'Tab'],
      ['L’ouvrir', 'Return'],
      ['Le lire', 'Down Down Down Down'],
    ],
  },
  classement: {
    title: 'Le classement : le lire, ouvrir une ligne',
    path: '',
    steps: [
      ['Aller au classement, de titre en titre', 'ctrl+Home h h h h h'],
      ['Le lire', 'Down Down Down Down Down'],
      ['Ouvrir une ligne', 'Return'],
    ],
  },
  couverture: {
    title: 'La couverture : un graphique et son tableau',
    path: '?vue=couverture&partie=hasard',
    steps: [
      ['Aller au titre', 'ctrl+Home h'],
      ['Lire de ligne en ligne', 'Down Down Down Down Down Down Down Down Down Down'],
      ['Aller au tableau du graphique', 't'],
      ['Cellule à droite, puis au-dessous', 'alt+shift+Right alt+shift+Down'],
    ],
  },
  presentation: {
    title: 'La présentation : lire une étape, passer à la suivante',
    path: '?vue=presentation',
    steps: [
      ['Lire la première étape', 'Down Down'],
      ['Passer à l’étape suivante', 'Next'],
      ['Quitter la présentation', 'Escape'],
      ['Aller au titre de la page', 'h'],
    ],
  },
  matrice: {
    title: 'La matrice : lire le tableau par ses cellules, ouvrir une case',
    path: '?vue=couverture&partie=matrice',
    steps: [
      ['Aller au titre', 'ctrl+Home h'],
      ['Aller au tableau', 't'],
      ['Cellules à droite', 'alt+shift+Right alt+shift+Right alt+shift+Right'],
      ['Cellules au-dessous', 'alt+shift+Down alt+shift+Down'],
      ['Ouvrir la case', 'Return'],
      ['Lire ce qu’il y a dans la case', 'Down Down'],
    ],
  },
  recherche: {
    title: 'La recherche : taper un mot, entendre combien de projets restent, les lire',
    path: '?vue=projets',
    steps: [
      ['Aller au titre de la page', 'ctrl+Home h'],
      ['Aller au champ de recherche', 'Tab Tab Tab'],
      ['Taper un mot', 'v e l o'],
      ['Passer ce qui suit le champ', 'Tab Tab Tab'],
      ['Aller au tableau des résultats', 't'],
      ['Cellules au-dessous, puis à droite', 'alt+shift+Down alt+shift+Down alt+shift+Right'],
    ],
  },
  liste: {
    title: 'Votre liste : coller un petit tableau, lire le rapport',
    path: '?vue=liste',
    clipboard: 'Projet\tDépartement\tAnnée\nJardin partagé\tIsère\t2021\nCafé des parents\tRhône\t2021\n',
    steps: [
      ['Aller au titre', 'ctrl+Home h'],
      ['Aller au tableau à coller', 'Tab Tab'],
      ['L’ouvrir', 'Return'],
      ['Entrer dans le champ', 'Tab'],
      ['Coller', 'ctrl+v'],
      ['Lire le tableau', 'Tab Return'],
      ['Lire le rapport', 'Down Down Down Down'],
      ['Aller au titre suivant', 'h'],
    ],
  },
};
