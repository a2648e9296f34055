#!/bin/sh
# See that the machine has what pip cannot install: Python 3.11, its venv module, Pango and HarfBuzz,
# and with « chromium » a browser for the tests.
# On Debian and Ubuntu what is missing is installed; elsewhere one line says what to install.
set -eu
PYTHON=${PYTHON:-python3}

if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Il faut Python 3.11 ou plus récent ; ici : $("$PYTHON" --version 2>&1 || echo "aucun $PYTHON")." >&2
    exit 3
fi

has_library() {
    "$PYTHON" - "$@" <<'END' 2>/dev/null
import ctypes, ctypes.util, sys
name, soname = sys.argv[1:]
try:
    ctypes.CDLL(soname)
except OSError:
    sys.exit(ctypes.util.find_library(name) is None)
END
}

missing=""
has_library pangoft2-1.0 libpangoft2-1.0.so.0 || missing="$missing libpangoft2-1.0-0"
has_library harfbuzz-subset libharfbuzz-subset.so.0 || missing="$missing libharfbuzz-subset0"
"$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
browser=""
if [ "${1-}" = chromium ]; then
    for name in chromium chromium-browser google-chrome chrome; do
        ! command -v "$name" >/dev/null || browser=$name
    done
    [ -n "$browser" ] || missing="$missing chromium"
    command -v java >/dev/null || missing="$missing default-jre-headless"
fi
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Il manque$missing. Installez Pango, HarfBuzz et venv (macOS : brew install pango ; Fedora : sudo dnf install pango harfbuzz) et, pour les tests, Chromium ou Chrome et Java, puis relancez." >&2
    exit 3
fi
if [ "$(id -u)" = 0 ]; then sudo=""; elif command -v sudo >/dev/null; then sudo="sudo"; else
    echo "Demandez à un administrateur : apt-get install$missing ; puis relancez." >&2
    exit 3
fi
echo "Installation de$missing…" >&2
$sudo apt-get update -qq
# shellcheck disable=SC2086  # a list of packages
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
