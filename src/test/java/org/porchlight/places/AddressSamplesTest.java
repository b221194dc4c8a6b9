package org.porchlight.places;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Six hundred addresses of all fifty states, tagged by hand by the usaddress project; given beside
/// the repository.
class AddressSamplesTest {
  private static final Path SAMPLES = Path.of("../shared/samples/addresses");
  private static final Pattern LINE =
      Pattern.compile("<AddressString[^>]*>(.*?)</AddressString>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(\\w+)>([^<]*)</\\1>");

  @Test
  void numberStreetAndZipOfFiftyStates() throws IOException {
    Path file = SAMPLES.resolve("us50_test_tagged.xml");
    Assumptions.assumeTrue(
        Files.exists(file), "the tagged addresses are not beside the repository: not measured");
    Matcher lines = LINE.matcher(Files.readString(file));
    AddressParser parser = new AddressParser(List.of());
    List<String> wrong = new ArrayList<>();
    int right = 0;
    while (lines.find()) {
      Tagged tagged = Tagged.of(lines.group(1));
      if (!tagged.hasDoor()) {
        continue;
      }
      AddressLine read = parser.parse(tagged.line);
      if (tagged.isReadRight(read)) {
        right++;
      } else {
        wrong.add(tagged.line + " => " + read);
      }
    }
    int all = right + wrong.size();
    System.out.printf("addresses read right: %d of %d%n", right, all);
    assertTrue(all > 500, "only " + all);
    assertTrue(right >= 0.985 * all, right + " of " + all + "\n" + String.join("\n", wrong));
  }

  /// One line of the samples with what people read in it.
  private static final class Tagged {
    private String line = "";
    private String number = "";
    private String street = "";
    private String zip = "";
    private boolean crossing;

    static Tagged of(String tags) {
      Tagged tagged = new Tagged();
      Matcher tag = TAG.matcher(tags);
      while (tag.find()) {
        String text = tag.group(2).replace("&amp;", "&");
        tagged.line += text + " ";
        switch (tag.group(1)) {
          case "AddressNumber" -> tagged.number = (tagged.number + " " + text).strip();
          case "ZipCode" -> tagged.zip = text.replaceAll("[^0-9].*", "");
          case "IntersectionSeparator" -> tagged.crossing = true;
          default -> {
            if (tag.group(1).startsWith("StreetName")) {
              tagged.street += text + " ";
            }
          }
        }
      }
      return tagged;
    }

    boolean hasDoor() {
      return !number.isEmpty() && !street.isEmpty() && !crossing;
    }

    boolean isReadRight(AddressLine read) {
      return plain(read.number()).equals(plain(number))
          && plain(read.street()).equals(plain(street))
          && (zip.isEmpty() || read.zip().equals(zip));
    }

    private static String plain(String text) {
      return text.replaceAll("[.,;]", "").strip().toUpperCase(java.util.Locale.ROOT);
    }
  }
}
