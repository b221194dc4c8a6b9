# Shared by linux.sh and macos.sh: the Java runtime, the libraries, and jpackage's common choices.

DESCRIPTION="Attendance home visits for a small school district"
MAIN_CLASS=org.porchlight.app.Porchlight

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -x "$candidate/bin/jpackage" ] && "$candidate/bin/java" -version 2>&1 | grep -q '"25'; then
      echo "$candidate"
      return
    fi
  done
  echo "A JDK 25 is needed: set JAVA_HOME to it." >&2
  exit 1
}

JDK=$(find_jdk)
[ -f target/porchlight/porchlight.jar ] || { echo "Run mvn package first." >&2; exit 1; }
VERSION=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -n 1)

# The JDK modules the libraries use, and JavaFX beside them; no development tools, English and Spanish.
make_runtime() {
  local javafx=target/installer/javafx
  mkdir -p "$javafx"
  # the jars without a platform in their name are empty shells for Maven
  for jar in target/porchlight/lib/javafx-*-*-*.jar; do cp "$jar" "$javafx/"; done
  "$JDK/bin/jlink" --module-path "$javafx" --output "$1" \
    --add-modules java.base,java.desktop,java.sql,java.naming,java.xml,java.management,java.logging,java.instrument,java.security.jgss,jdk.unsupported,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.zipfs,jdk.accessibility,javafx.controls \
    --include-locales=en,es --strip-debug --no-header-files --no-man-pages --compress zip-6
  rm -rf "$javafx"
}

gather_libraries() {
  mkdir -p "$1/lib"
  cp target/porchlight/porchlight.jar "$1/"
  for jar in target/porchlight/lib/*.jar; do
    case "$jar" in */javafx-*) ;; *) cp "$jar" "$1/lib/" ;; esac
  done
  cp LICENSE target/porchlight/THIRD-PARTY.txt "$1/"
  if [ "$(uname)" = Linux ]; then cp installer/linux/porchlight.desktop "$1/"; fi
}

jpackage_application() {
  "$JDK/bin/jpackage" --name Porchlight --app-version "$VERSION" --vendor "Porchlight" \
    --description "$DESCRIPTION" --copyright "AGPL-3.0-or-later" \
    --runtime-image target/installer/runtime --input target/installer/input \
    --main-jar porchlight.jar --main-class "$MAIN_CLASS" \
    --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
    --java-options "-XX:+UseSerialGC" --java-options "-Xmx1g" "$@"
}
