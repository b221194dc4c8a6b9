import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Runs every migration in order into an in-memory H2 and writes the jOOQ tables from it. A program
/// of its own, started by the JDK 25 toolchain: the jOOQ plugin cannot run in Maven on 17.
public final class GenerateJooq {
  private static int version(Path script) {
    return Integer.parseInt(script.getFileName().toString().substring(1).split("__")[0]);
  }

  private static List<Path> migrations(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted(Comparator.comparingInt(GenerateJooq::version))
          .toList();
    }
  }

  public static void main(String[] arguments) throws Exception {
    String url = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1";
    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      for (Path script : migrations(Path.of(arguments[0]))) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(Files.readString(script));
        }
      }
    }
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc().withDriver("org.h2.Driver").withUrl(url).withUser("sa").withPassword(""))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.h2.H2Database")
                            .withInputSchema("PUBLIC")
                            .withOutputSchemaToDefault(true))
                    .withGenerate(
                        new Generate()
                            .withJavaTimeTypes(true)
                            .withGeneratedAnnotation(false)
                            .withRecords(true))
                    .withTarget(
                        new Target()
                            .withPackageName("org.porchlight.storage.tables")
                            .withDirectory(arguments[1]))));
  }
}
