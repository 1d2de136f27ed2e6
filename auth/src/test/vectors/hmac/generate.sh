#!/bin/sh
# Prints HMAC vectors worked out with openssl alone, one a line, tab separated and with percent signs
# for what cannot stand in a column: seconds since the epoch, method, host, target, body (- for
# none), digest, signature.
# To make them anew: ./generate.sh > ../../resources/vectors/hmac.tsv
set -eu

SECRET=customersecret

vector() {
  epoch=$1 method=$2 host=$3 target=$4 body=$5
  date=$(LC_ALL=C date -u -d "@$epoch" '+%a, %d %b %Y %H:%M:%S GMT')
  digest="SHA-256=$(printf '%b' "$body" | openssl dgst -sha256 -binary | openssl base64 -A)"
  signature=$(printf 'host: %s\ndate: %s\n%s %s HTTP/1.1\ndigest: %s' \
    "$host" "$date" "$method" "$target" "$digest" |
    openssl dgst -sha256 -hmac "$SECRET" -binary | openssl base64 -A)
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' \
    "$epoch" "$method" "$host" "$(printf '%s' "$target" | sed 's/%/%25/g')" \
    "$(printf '%b' "${body:--}" | sed 's/%/%25/g')" "$digest" "$signature"
}

app=876922cbca0098dff4323566daa89675
vector 1751356800 GET api.agora.io "/na/v1/projects/$app/rtls/ingress/appconfig" ''
vector 1751356800 GET https://api.agora.io "/na/v1/projects/$app/rtls/ingress/appconfig" ''
vector 1751356800 POST api.agora.io "/na/v1/projects/$app/rtls/ingress/streamkeys" \
  '{"settings":{"channel":"show68","uid":"123","expiresAfter":3600}}'
vector 1751356800 POST api-eu-west-1.agora.io "/eu/v1/projects/$app/rtls/ingress/streamkeys" '{}'
vector 0 DELETE api.agora.io "/na/v1/projects/$app/rtls/ingress/streamkeys/live%2Fkey%20%E9%8D%B5" ''
vector 1735689599 GET localhost:8080 "/na/v1/projects/$app/rtls/ingress/online-streams?limit=10&cursor=a%2Bb" ''
vector 4102444800 PATCH api.agora.io "/ap/v1/projects/$app/rtls/ingress/stream-templates/t-1" \
  '{"settings":{"channel":"\320\272\320\273\321\216\321\207 \351\215\265 \360\237\224\221"}}'
