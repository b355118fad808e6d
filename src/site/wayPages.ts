/** The pages that lead to all others: the plan of the site, and what answers to a wrong address. */
import type { DeclarationFacts, Document } from './document.ts';
import { VIEWS } from '../views/index.ts';
import { NAME } from '../words/interface.ts';
import { ofUnit } from '../words/levels.ts';
import { capitalise } from '../words/numbers.ts';
import { footerWords } from '../words/panel.ts';

/** Every page of the site. The links are those of the application: the build leads them to the pages. */
export function plan({ dataset, years }: DeclarationFacts): Document {
  const { level, units, axes, projets: all, region } = dataset;
  const nameOf = (code: string) => units.find((one) => one.code === code)?.nom ?? region.nom;
  return {
    path: 'plan-du-site/',
    title: 'Plan du site',
    description: `Toutes les pages du site\u00a0: vues, ${level.pluriel}, axes, projets et pages d’information.`,
    lead: [
      `Toutes les pages de «\u00a0${NAME}\u00a0». «\u00a0${VIEWS.commune.title}\u00a0», les filtres et la présentation demandent JavaScript\u00a0; toutes les autres pages s’en passent.`,
    ],
    sections: [
      {
        title: 'Vues',
        list: [
          { text: VIEWS.carte.title, href: '?' },
          ...(['couverture', 'projets', 'donnees'] as const).map((viewName) => ({
            text: VIEWS[viewName].title,
            href: `?vue=${viewName}`,
          })),
          // No page shows these: a link would lead nowhere without a script, and the header has it where there is one.
          `${VIEWS.commune.title} et ${VIEWS.presentation.title}\u00a0: dans l’en-tête de chaque page, avec JavaScript`,
        ],
      },
      {
        title: capitalise(level.pluriel),
        list: [
          ...units.map(({ code, nom }) => ({ text: `${nom} (${code})`, href: `?dep=${code}` })),
          { text: `Projets de toute la région, ${region.nom}`, href: `?dep=${region.code}` },
        ],
      },
      ...(axes.length > 1
        ? [{ title: 'Axes', list: axes.map(({ id, libelle }) => ({ text: libelle, href: `?axe=${id}` })) }]
        : []),
      {
        title: 'Informations',
        list: [
          ...footerWords.pages.map(([path, text]) => ({ text, href: `./${path}` })),
          { text: 'Comprendre cette carte', href: './comprendre/' },
        ],
      },
      ...(all.length > 0
        ? [
            {
              title: `Projets ${years}`,
              list: all.map(({ id, structure, territoire }) => [
                { text: `${structure} (${id})`, href: `?projet=${id}` },
                `, ${nameOf(territoire)}`,
              ]),
            },
          ]
        : []),
    ],
  };
}

export function notFound({ dataset }: DeclarationFacts): Document {
  const { level, units, axes } = dataset;
  return {
    path: '404.html',
    title: 'Cette page n’existe pas',
    description: 'L’adresse demandée ne mène à aucune page du site.',
    lead: [
      `L’adresse demandée ne mène à aucune page\u00a0: le lien est peut-être incomplet, ou le numéro ${ofUnit(level)} ou du projet n’est pas dans la liste. Rien n’est perdu\u00a0: choisissez ci-dessous.`,
    ],
    sections: [
      {
        title: 'Où aller',
        list: [
          { text: 'La carte de la région et la liste des projets', href: '?' },
          { text: 'Comprendre cette carte', href: './comprendre/' },
        ],
      },
      {
        title: `Les ${level.pluriel}`,
        list: units.map(({ code, nom }) => ({ text: `${nom} (${code})`, href: `?dep=${code}` })),
      },
      {
        title: 'Les axes',
        list: axes.map(({ id, libelle }) => ({ text: libelle, href: `?axe=${id}` })),
      },
    ],
  };
}
