/** The ready files for hosts, made of one list of headers and types, so that no two of them differ. */
import { ASK_AGAIN, FOREVER, HASHED, isCompressible, PUBLISHED, TYPES } from './headers.mjs';

/** Media type → its extensions. */
const extensionsOf = () =>
  Object.entries(TYPES).reduce((all, [end, type]) => all.set(type, [...(all.get(type) ?? []), end]), new Map());

/** Encoding → what its files end with. */
const ENDS = { br: '.br', gzip: '.gz' };

const linesOf = (list, line) => list.map(line).join('\n');

/** nginx: one `server`, for `conf.d/` or `sites-available/`. */
export const nginxConf = () => `# Carte des solidarités : le dossier dist/ servi par nginx (docs/publier.md).
# À mettre dans /etc/nginx/conf.d/ ; quatre lignes à adapter : server_name, root, error_page, et brotli_static.

map $uri $carte_cache {
    default "${ASK_AGAIN}";
    "~${HASHED.source.replaceAll('\\/', '/')}" "${FOREVER}";
}

server {
    listen 80;
    listen [::]:80;
    server_name carte.example.fr;
    root /var/www/carte;
    index index.html;
    # Dans un sous-dossier : error_page 404 /sous-dossier/404.html;
    error_page 404 /404.html;

    # Les fichiers .gz et .br que la construction a écrits à côté des autres.
    gzip off;
    gzip_static on;
    gzip_vary on;
    # Avec le paquet libnginx-mod-http-brotli-static :
    # brotli_static on;

    absolute_redirect off;
    server_tokens off;
    add_header Cache-Control $carte_cache always;
${linesOf(Object.entries(PUBLISHED), ([name, value]) => `    add_header ${name} "${value}" always;`)}
    # Une fois le site en HTTPS, et pour de bon :
    # add_header Strict-Transport-Security "max-age=31536000" always;

    # Fichiers cachés : rien n’en est servi, sauf .well-known.
    location ~ /\\.(?!well-known/) {
        return 404;
    }

    default_type application/octet-stream;
    types {
${linesOf([...extensionsOf()], ([type, ends]) => `        "${type}" ${ends.join(' ')};`)}
    }
}
`;

/**
 * Apache: what the build writes into the folder; AllowOverride FileInfo Indexes is enough. `base`: the path of the site
 * on its server, « / » or « /name/ ».
 */
export const htaccess = (base = '/') => {
  const texts = Object.keys(TYPES).filter((end) => TYPES[end].includes('charset'));
  const shrunk = Object.keys(TYPES).filter((end) => isCompressible(TYPES[end]));
  return `# Carte des solidarités : en-têtes pour Apache (docs/publier.md). Écrit par la construction.
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html

<IfModule mod_mime.c>
${linesOf([...extensionsOf()], ([type, ends]) => `    AddType ${type.split(';')[0]} ${ends.map((end) => `.${end}`).join(' ')}`)}
    AddCharset utf-8 ${texts.map((end) => `.${end}`).join(' ')}
    # Les fichiers .gz et .br que la construction a écrits à côté des autres.
    RemoveType .gz .br
    RemoveLanguage .br
    AddEncoding gzip .gz
    AddEncoding br .br
</IfModule>

<IfModule mod_rewrite.c>
    RewriteEngine On
    # Fichiers cachés : rien n’en est servi, sauf .well-known.
    RewriteRule (^|/)\\.(?!well-known/) - [R=404,L]
    # Un dossier sans page n’est pas listé.
    RewriteCond %{REQUEST_FILENAME} -d
    RewriteCond %{REQUEST_FILENAME}/index.html !-f
    RewriteRule /$ - [R=404,L]
${linesOf(
  ['br', 'gzip'],
  (encoding) => `    RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
    RewriteCond %{REQUEST_FILENAME}${ENDS[encoding]} -f
    RewriteRule ^ %{REQUEST_URI}${ENDS[encoding]} [L]`,
)}
</IfModule>

<IfModule mod_headers.c>
${linesOf(Object.entries(PUBLISHED), ([name, value]) => `    Header always set ${name} "${value}"`)}
    Header always set Cache-Control "${ASK_AGAIN}"
    <FilesMatch "\\.(${shrunk.join('|')})(\\.(br|gz))?$">
        Header merge Vary Accept-Encoding
    </FilesMatch>
    <IfModule mod_setenvif.c>
        SetEnvIf Request_URI "${HASHED.source.replaceAll('\\/', '/').replace('$', '(\\.(br|gz))?$')}" carte_hashed
        Header always set Cache-Control "${FOREVER}" env=carte_hashed
    </IfModule>
    # Une fois le site en HTTPS, et pour de bon :
    # Header always set Strict-Transport-Security "max-age=31536000"
</IfModule>
`;
};

/** A bucket, by the command of Amazon, which works with every host of its kind: each with its type and duration. */
export const bucketScript = () => `#!/bin/sh
# Carte des solidarités : envoie dist/ dans un seau (S3 ou compatible), avec types et durées (docs/publier.md).
# Usage : sh envoyer-s3.sh dist s3://mon-seau ; ailleurs que chez Amazon, AWS_ENDPOINT_URL dit à qui.
set -eu
if [ $# -ne 2 ] || [ ! -f "$1/index.html" ]; then
    echo "Usage : sh envoyer-s3.sh DOSSIER s3://SEAU ; DOSSIER est dist, avec son index.html." >&2
    exit 2
fi
from=$1
to=$2

# send TYPE EXTENSION…
send() {
    type=$1
    shift
    for end in "$@"; do
        if [ "$pass" = assets ]; then
            set -- --cache-control "${FOREVER}" --exclude "*" --include "assets/*.$end"
        else
            set -- --cache-control "${ASK_AGAIN}" --exclude "*" --include "*.$end" --exclude "assets/*"
        fi
        aws s3 cp "$from" "$to" --recursive --no-progress --content-type "$type" "$@"
    done
}

# assets d’abord : aucune page ne demande un fichier qui n’est pas encore là. Rien n’est effacé : un onglet ouvert peut
# encore demander les fichiers d’avant.
for pass in assets others; do
${linesOf([...extensionsOf()], ([type, ends]) => `    send "${type}" ${ends.join(' ')}`)}
done
`;
