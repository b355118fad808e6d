/** The geometry of the site, which its tables are drawn with. */
import layout from 'virtual:carte';
import type { DashboardGeometry } from '../model/geometry.ts';

const contentOf = <Content>(module: { default: Content }) => module.default;

export const geometry: DashboardGeometry = {
  layout,
  loadContext: () => import('virtual:context').then(contentOf),
  loadTopology: () => import('virtual:topology').then(contentOf),
};
