#!/bin/sh
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
            set -- --cache-control "public, max-age=31536000, immutable" --exclude "*" --include "assets/*.$end"
        else
            set -- --cache-control "no-cache" --exclude "*" --include "*.$end" --exclude "assets/*"
        fi
        aws s3 cp "$from" "$to" --recursive --no-progress --content-type "$type" "$@"
    done
}

# assets d’abord : aucune page ne demande un fichier qui n’est pas encore là. Rien n’est effacé : un onglet ouvert peut
# encore demander les fichiers d’avant.
for pass in assets others; do
    send "text/html; charset=utf-8" html
    send "text/javascript; charset=utf-8" js mjs
    send "text/css; charset=utf-8" css
    send "application/json; charset=utf-8" json topojson
    send "application/geo+json; charset=utf-8" geojson
    send "application/ld+json; charset=utf-8" jsonld
    send "text/csv; charset=utf-8" csv
    send "text/plain; charset=utf-8" txt
    send "text/markdown; charset=utf-8" md
    send "application/yaml; charset=utf-8" yml
    send "application/xml; charset=utf-8" xml
    send "application/atom+xml; charset=utf-8" atom
    send "image/svg+xml" svg
    send "image/png" png
    send "image/webp" webp
    send "application/vnd.apache.parquet" parquet
    send "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" xlsx
    send "application/zip" zip
done
