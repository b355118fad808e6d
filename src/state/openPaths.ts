/** Where the build writes the files for re-users: stable addresses, without the ends of their names. */
import type { AxeIndex, Dataset } from '../model/dataset.ts';
import type { Unit } from '../model/units.ts';
import { PATH_REGION_WIDE, pathOfAxe, pathOfUnit } from './pages.ts';

const FOLDER = 'donnees/';

/** Of all projects. */
export const OPEN_ALL = `${FOLDER}tous-les-projets`;
/** Of the counts; followed by `-2021` where the list has several years. */
export const OPEN_MATRIX = `${FOLDER}matrice`;
export const OPEN_WORKBOOK = `${FOLDER}couverture`;
export const OPEN_REGION_WIDE = FOLDER + PATH_REGION_WIDE.slice(0, -1);

/** The folder of several pages has an s: « departements/ », « axes/ ». */
const inFolder = (path: string) => FOLDER + path.replace('/', 's/').slice(0, -1);

/** « donnees/departements/38-isere ». */
export const openPathOfUnit = (unit: Unit): string => inFolder(pathOfUnit(unit));
/** « donnees/axes/mobilite ». */
export const openPathOfAxe = ({ id }: Pick<AxeIndex, 'id'>): string => inFolder(pathOfAxe(id));

/** Whether the projects can be named, which those of a cube and of a site without a list cannot. */
export const hasOpenList = ({ projets, tally }: Dataset): boolean => projets.length > 0 && !tally;
