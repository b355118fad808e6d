// The page for wrong addresses stands at any depth: it finds the site's root by its folders, or by asking upwards, and
// places its links there.
(async () => {
  const { pathname } = location;
  // The root that the build took for the site's: of its address where that is known, else of the server.
  const built = BUILT_ROOT;
  let root = /^(.*?\/)(?:departement|axe|projet)\//.exec(pathname)?.[1] ?? pathname.replace(/[^/]*$/, '');
  const isRoot = (path) =>
    fetch(`${path}donnees/datapackage.json`, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isRoot(root))) {
    if (root === '/') return;
    root = root.replace(/[^/]+\/$/, '');
  }
  for (const link of document.querySelectorAll(`a[href^="${built}"]`)) {
    link.setAttribute('href', root + link.getAttribute('href').slice(built.length));
  }
})();
