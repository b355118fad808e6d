/** Brings what a level of the tables below the first is drawn with. */
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { refineList } from '../state/shownList.ts';

/** Dashboards that have it: it is the same for every list of the site. */
const drawn = new WeakSet<Dashboard>();

/** Shows the list, of which `level` can be drawn. @throws when a part does not arrive. */
export async function showTableLevel(dashboard: Dashboard, level: string): Promise<void> {
  if (drawn.has(dashboard)) return;
  const { default: shapes } = await import('virtual:shapes-finest');
  if (!shapes) throw new Error(`The level ${level} has no outlines.`);
  const { layout, loadContext } = dashboard.geometryAt('');
  const features = shapes.features.map(({ code, label, bbox, neighbours }) => ({ code, label, bbox, neighbours }));
  refineList(dashboard, dashboard.shown.dataset, level, {
    layout: { scope: level, source: shapes.source, frame: shapes.frame ?? layout.frame, features },
    shapes,
    loadContext,
    loadTopology: async () => {
      const { default: topology } = await import('virtual:topology-finest');
      if (!topology) throw new Error(`The level ${level} has no topology.`);
      return topology;
    },
  });
  drawn.add(dashboard);
}
