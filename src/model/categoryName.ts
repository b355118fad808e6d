/** Which names of categories are one: those of two years, or of two lists, are written in several ways. */
import { fold } from './fold.ts';

/** « 8 - Contrat de ruralité » without its number: lists of two years count the same categories in other ways. */
export const withoutNumber = (label: string): string => label.replace(/^\s*\d+\s*[-–.):]\s*/, '');

/** What two spellings of a category share; empty where it is not named. */
export const categoryKey = (label: string): string => fold(withoutNumber(label)) || fold(label);
