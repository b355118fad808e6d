/** A key figure of a panel: with its unit and denominator, and what it is compared with. */
export interface NamedFigure {
  value: string;
  libelle: string;
  benchmark?: string;
}
