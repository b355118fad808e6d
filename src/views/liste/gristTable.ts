/** The way of a Grist document's table to the screen: its session, and what stands around the application meanwhile. */
import { mount } from 'svelte';
import type { Dashboard, ShownList } from '../../state/dashboard.svelte.ts';
import GristBanner from './GristBanner.svelte';
import GristScreen from './GristScreen.svelte';
import { gristSession, startSession, type GristSession } from './gristSession.svelte.ts';

/**
 * The table of the document that has this page in a frame, once it can be shown. Outside of any frame the widget's page
 * stays as it was built, and another has no such list (null).
 */
export function bringTable(dashboard: Dashboard): ShownList | Promise<ShownList | null> | null {
  if (window.parent === window) return dashboard.isPageOfItsOwn ? new Promise(() => undefined) : null;
  return (gristSession() ?? begin(dashboard)).list;
}

function begin(dashboard: Dashboard): GristSession {
  const begun = startSession(dashboard, GristBanner);
  const target = document.createElement('div');
  document.body.append(target);
  document.getElementById('sans-reponse')?.remove();
  mount(GristScreen, { target, props: { session: begun } });
  // Before the application, which would follow it. Not by `svelte:document`, which costs the first script an export.
  document.addEventListener('click', (event) => toReport(event, begun), true);
  return begun;
}

/** What leads to the visitor's lists leads to the report: the table is no file that could be replaced there. */
function toReport(event: MouseEvent, begun: GristSession): void {
  const link = (event.target as Element).closest?.('a');
  if (!link || new URLSearchParams(link.search).get('vue') !== 'liste' || event.button !== 0) return;
  event.preventDefault();
  event.stopPropagation();
  begun.openReport();
}
