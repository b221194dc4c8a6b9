# Makes the Windows packages from target\porchlight (run `mvn package` first), on Windows:
#   target\installer\Porchlight-*.msi     installs for one person, without administrator rights
#   target\installer\porchlight-*.zip     the same as a folder, where a district blocks installers
# Needs a JDK 25 in JAVA_HOME, and WiX for the .msi.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")

$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) { throw "A JDK 25 is needed: set JAVA_HOME to it." }
if (-not (Test-Path "target\porchlight\porchlight.jar")) { throw "Run mvn package first." }
$version = ([xml](Get-Content pom.xml)).project.version
$description = "Attendance home visits for a small school district"
$out = "target\installer"
$modules = "java.base,java.desktop,java.sql,java.naming,java.xml,java.management,java.logging,java.instrument,java.security.jgss,jdk.unsupported,jdk.charsets,jdk.crypto.ec,jdk.crypto.mscapi,jdk.localedata,jdk.zipfs,jdk.accessibility,javafx.controls"

function Invoke-Checked { param([string]$program) & $program @args; if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" } }

Remove-Item -Recurse -Force $out -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$out\javafx", "$out\input\lib" | Out-Null
# the jars without a platform in their name are empty shells for Maven
Get-ChildItem "target\porchlight\lib\javafx-*-*-*.jar" | Copy-Item -Destination "$out\javafx"
Get-ChildItem "target\porchlight\lib\*.jar" -Exclude "javafx-*" | Copy-Item -Destination "$out\input\lib"
Copy-Item "target\porchlight\porchlight.jar", "LICENSE", "target\porchlight\THIRD-PARTY.txt" "$out\input"

Invoke-Checked "$jdk\bin\jlink.exe" --module-path "$out\javafx" --output "$out\runtime" --add-modules $modules `
  --include-locales=en,es --strip-debug --no-header-files --no-man-pages --compress zip-6

$common = @("--name", "Porchlight", "--app-version", $version, "--vendor", "Porchlight", "--description", $description,
  "--copyright", "AGPL-3.0-or-later", "--runtime-image", "$out\runtime", "--input", "$out\input",
  "--main-jar", "porchlight.jar", "--main-class", "org.porchlight.app.Porchlight", "--icon", "assets\icon\porchlight.ico",
  "--java-options", "--enable-native-access=javafx.graphics,ALL-UNNAMED", "--java-options", "-XX:+UseSerialGC",
  "--java-options", "-Xmx1g", "--dest", $out)

Invoke-Checked "$jdk\bin\jpackage.exe" --type app-image @common
Compress-Archive "$out\Porchlight" "$out\porchlight-$version-windows.zip"
Invoke-Checked "$jdk\bin\jpackage.exe" --type msi @common --license-file LICENSE --win-per-user-install --win-menu --win-shortcut `
  --win-upgrade-uuid 7d2f1f0e-4a0b-4c55-9b62-0c7f3b1f8a11
Remove-Item -Recurse -Force "$out\runtime", "$out\input", "$out\javafx"
Get-ChildItem $out -Name
