/** The ready storyline: subjects of the data, their words, and the views that show them. */
import type { Dataset } from '../model/dataset.ts';
import type { Storyline } from '../model/storyline.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import { countAll, listSubjects, type StepSubject } from './subjects.ts';
import { describeSubject, storylineTitle } from './readyWords.ts';
import { encodeView } from '../state/url.ts';

/** The storyline of the data. `years`: as titles say them. */
export function buildStoryline(dataset: Dataset, years: string): Storyline {
  const counts = countAll(dataset);
  // A step stays at its level, whichever is shown when it is presented.
  const niveau = dataset.level === dataset.levels[1] ? null : dataset.level.id;
  return {
    title: storylineTitle(dataset, years),
    steps: listSubjects(dataset).map((subject) => ({
      link: encodeView({ ...DEFAULT_VIEW, niveau, ...viewOfSubject(subject, dataset) }) || '?',
      ...describeSubject(subject, dataset, { counts, years }),
    })),
  };
}

function viewOfSubject(subject: StepSubject, { region }: Dataset): Partial<View> {
  switch (subject.subject) {
    case 'region':
      return {};
    case 'classements':
    case 'hasard':
      return { vue: 'couverture', partie: subject.subject };
    case 'lacunes':
      return { vue: 'couverture' };
    case 'axe':
      return { axe: subject.axe.id };
    case 'unit':
      return { dep: subject.territoire.code };
    case 'regionaux':
      return { dep: region.code };
    case 'methode':
      return { vue: 'donnees' };
  }
}
