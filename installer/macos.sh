#!/usr/bin/env bash
# Makes the macOS packages from target/porchlight (run `mvn package` first), on a Mac:
#   target/installer/Porchlight-*.dmg   drag to Applications in the person's own home folder: no administrator needed
# Needs a JDK 25. Without an Apple developer certificate macOS asks once whether to open it.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/common.sh

rm -rf target/installer
make_runtime target/installer/runtime
gather_libraries target/installer/input

# macOS wants its own icon format; its own tools make it from our picture
iconset=target/installer/porchlight.iconset
mkdir -p "$iconset"
for size in 16 32 128 256 512; do
  sips -z $size $size assets/icon/porchlight-1024.png --out "$iconset/icon_${size}x${size}.png" >/dev/null
  sips -z $((size * 2)) $((size * 2)) assets/icon/porchlight-1024.png --out "$iconset/icon_${size}x${size}@2x.png" >/dev/null
done
iconutil -c icns "$iconset" -o target/installer/porchlight.icns

# jpackage refuses a macOS version that starts with 0
case "$VERSION" in 0.*) VERSION="1${VERSION#0}" ;; esac
jpackage_application --type dmg --dest target/installer --icon target/installer/porchlight.icns \
  --mac-package-identifier org.porchlight
rm -rf target/installer/runtime target/installer/input "$iconset" target/installer/porchlight.icns
ls -1 target/installer
