package org.porchlight;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// The rooms of the house and what each may import. The same table stands in the README.
final class HouseRules {
  private static final String HOUSE = "org.porchlight.";

  private static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

  static {
    room("text");
    room("storage");
    room("spreadsheets");
    room("places", "storage");
    room("roster", "storage");
    room("access", "roster", "storage");
    room("attendance", "roster", "storage");
    room("visits", "roster", "storage");
    room("outreach", "roster", "attendance", "visits", "storage");
    room("planning", "roster", "visits", "outreach", "places", "storage");
    room("why", "roster", "attendance", "visits", "outreach");
    room(
        "importing",
        "spreadsheets",
        "roster",
        "attendance",
        "visits",
        "outreach",
        "places",
        "storage");
    room(
        "reports",
        "spreadsheets",
        "access",
        "roster",
        "attendance",
        "visits",
        "outreach",
        "places",
        "planning",
        "importing",
        "why",
        "storage");
    room(
        "sample",
        "spreadsheets",
        "roster",
        "attendance",
        "visits",
        "outreach",
        "places",
        "planning",
        "importing",
        "storage");
    roomAboveAll("ui");
    roomAboveAll("app");
  }

  /// Classes that may know threads: the doors to the background.
  private static final Set<String> THREADS =
      Set.of(
          "org.porchlight.ui.kit.BackgroundWork",
          "org.porchlight.storage.DistrictFile",
          "org.porchlight.spreadsheets.RowFeed",
          "org.porchlight.importing.Meanwhile",
          "org.porchlight.app.Porchlight");

  private HouseRules() {}

  private static void room(String name, String... mayImport) {
    Set<String> allowed = new TreeSet<>(Set.of(mayImport));
    allowed.add("text");
    allowed.remove(name);
    MAY_IMPORT.put(name, allowed);
  }

  private static void roomAboveAll(String name) {
    room(name, MAY_IMPORT.keySet().toArray(String[]::new));
  }

  static List<String> rooms() {
    return List.copyOf(MAY_IMPORT.keySet());
  }

  /// Every rule these classes break, as sentences; none when the house is in order.
  static List<String> broken(JavaClasses house) {
    List<String> broken = new ArrayList<>();
    Set<String> rooms =
        house.stream()
            .map(HouseRules::roomOf)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!rooms.equals(new TreeSet<>(MAY_IMPORT.keySet()))) {
      broken.add("the table names exactly the rooms that exist: " + rooms);
    }
    rules()
        .forEach((name, rule) -> {
          var result = rule.allowEmptyShould(true).evaluate(house);
          if (result.hasViolation()) {
            broken.add(name + ": " + String.join("\n", result.getFailureReport().getDetails()));
          }
        });
    return broken;
  }

  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(HOUSE) ? name.substring(HOUSE.length()).split("\\.")[0] : "";
  }

  private static Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    MAY_IMPORT.forEach((room, allowed) -> rules.put("room " + room, importsOnly(room, allowed)));
    rules.put(
        "no cycles",
        slices()
            .matching("org.porchlight.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                resideInAPackage("..storage.tables.."), resideInAPackage("..storage.tables..")));
    rules.put(
        "screens do not know each other",
        slices()
            .matching("org.porchlight.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("org.porchlight.ui.kit..")));
    rules.put(
        "JavaFX only in ui and app",
        noClasses()
            .that()
            .resideOutsideOfPackages("org.porchlight.ui..", "org.porchlight.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp.."));
    rules.put(
        "SQL only in storage and repositories",
        noClasses()
            .that()
            .resideOutsideOfPackage("org.porchlight.storage..")
            .and(notNamedLike("Repository"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", "org.h2..", "..storage.tables.."));
    rules.put(
        "office files only in spreadsheets",
        noClasses()
            .that()
            .resideOutsideOfPackage("org.porchlight.spreadsheets..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "de.siegmar.."));
    rules.put(
        "iText only in reports",
        noClasses()
            .that()
            .resideOutsideOfPackage("org.porchlight.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.itextpdf.."));
    rules.put(
        "view models have no nodes",
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
    rules.put(
        "threads behind named doors",
        noClasses()
            .that(areNotDoorsToTheBackground())
            .should()
            .dependOnClassesThat(
                assignableTo(Thread.class)
                    .or(assignableTo(Executor.class))
                    .or(assignableTo("java.util.concurrent.Executors"))
                    .or(assignableTo("javafx.concurrent.Task"))));
    rules.put(
        "Platform only in ui.kit and app",
        noClasses()
            .that()
            .resideOutsideOfPackages("org.porchlight.ui.kit..", "org.porchlight.app..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform"));
    rules.put(
        "nothing talks to a network",
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.net\\.(.*Socket.*|URL|URLConnection|HttpURLConnection|http\\..*)"
                    + "|java\\.net\\.(InetAddress|NetworkInterface|ProxySelector)"
                    + "|java\\.nio\\.channels\\..*Socket.*|javax\\.net\\..*|java\\.awt\\.Desktop"
                    + "|javafx\\.application\\.HostServices|javafx\\.scene\\.web\\..*"
                    + "|java\\.lang\\.(ProcessBuilder|Runtime)|java\\.rmi\\..*|javax\\.naming\\..*"
                    + "|org\\.h2\\.server\\..*|org\\.h2\\.tools\\.Server"));
    rules.put("today comes from a Clock", noCallsToNowWithoutClock());
    rules.put(
        "a name bears intent",
        noClasses()
            .that()
            .resideOutsideOfPackage("..storage.tables..")
            .should()
            .haveNameMatching(".*(Service|Manager|Util|Utils|Helper|Impl|Info|Data)$"));
    rules.put(
        "an interface has two implementations",
        classes()
            .that()
            .areInterfaces()
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAnnotatedWith(FunctionalInterface.class)
            .and()
            .areNotAnnotations()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(haveTwoImplementations()));
    return rules;
  }

  private static ArchRule importsOnly(String room, Set<String> allowed) {
    String[] others =
        MAY_IMPORT.keySet().stream()
            .filter(other -> !other.equals(room) && !allowed.contains(other))
            .map(other -> HOUSE + other + "..")
            .toArray(String[]::new);
    // app stands above every room: nothing is left to forbid it
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  private static DescribedPredicate<JavaClass> notNamedLike(String ending) {
    return DescribedPredicate.describe(
        "outside classes named ..." + ending,
        type -> !outermost(type).getSimpleName().endsWith(ending));
  }

  private static DescribedPredicate<JavaClass> areNotDoorsToTheBackground() {
    return DescribedPredicate.describe(
        "are not doors to the background", type -> !THREADS.contains(outermost(type).getName()));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
  }

  private static ArchRule noCallsToNowWithoutClock() {
    return noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "now() without a Clock",
                call ->
                    call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class))));
  }

  private static ArchCondition<JavaClass> haveTwoImplementations() {
    return new ArchCondition<>("have two implementations") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long count = type.getAllSubclasses().stream().filter(c -> !c.isInterface()).count();
        if (count < 2) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " has " + count + " implementations"));
        }
      }
    };
  }
}
