/**
 * Why a part of the site has not arrived: no answer, a page that is older than the site, or a file that the site itself
 * lacks.
 */

/**
 * Asks the site's first page for the script that it names. `page`: its address; `script`: the address of the script
 * that runs here, which has another name in every build. A server that answers a missing file with a page is told from
 * none by the same question.
 */
export async function whyMissing(page: string, script: string): Promise<'network' | 'outdated' | 'file'> {
  try {
    const answer = await fetch(page, { cache: 'no-store' });
    const named = /assets\/index-[\w-]{8}\.js/.exec(await answer.text())?.[0];
    return !named ? 'network' : script.endsWith(named) ? 'file' : 'outdated';
  } catch {
    return 'network';
  }
}
