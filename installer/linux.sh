#!/usr/bin/env bash
# Makes the Linux packages from target/porchlight (run `mvn package` first):
#   target/installer/porchlight/            the application as a folder with its own Java
#   target/installer/porchlight-*.tar.gz    the same for one person: unpack anywhere, start bin/Porchlight
#   target/installer/porchlight_*.deb       for a machine that several people share
# Needs a JDK 25 in JAVA_HOME (or found by its usual place), and fakeroot and dpkg for the .deb.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/common.sh

rm -rf target/installer
make_runtime target/installer/runtime
gather_libraries target/installer/input

jpackage_application --type app-image --dest target/installer \
  --icon assets/icon/porchlight-512.png
tar -C target/installer -czf "target/installer/porchlight-$VERSION-linux-$(uname -m).tar.gz" Porchlight

if command -v fakeroot >/dev/null && command -v dpkg-deb >/dev/null; then
  "$JDK/bin/jpackage" --type deb --dest target/installer \
    --app-image target/installer/Porchlight \
    --name Porchlight --linux-package-name porchlight --app-version "$VERSION" \
    --vendor "Porchlight" --description "$DESCRIPTION" --license-file LICENSE \
    --linux-app-category education --resource-dir installer/linux
else
  echo "No .deb: fakeroot and dpkg are needed for it."
fi
rm -rf target/installer/runtime target/installer/input
ls -1 target/installer
