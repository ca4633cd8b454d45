package ai.intail.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ai.intail.hubspot.ContactWrites;
import ai.intail.hubspot.HubId;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows of import go one way, and one class alone writes contacts.
@AnalyzeClasses(packages = "ai.intail", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String CLIENT = "ai.intail.hubspot..";
  private static final String DOMAIN = "ai.intail.enrichment..";
  private static final String SYNC = "ai.intail.sync..";
  private static final String SOURCES = "ai.intail.sources..";
  private static final String AWS = "ai.intail.aws..";
  private static final String SIMULATOR = "ai.intail.simulator..";
  private static final String EMBEDDED = "ai.intail.embedded..";
  private static final String[] FUNCTIONS = {
    "ai.intail.web..", "ai.intail.webhooks..", "ai.intail.sweep..", "ai.intail.enrich.."
  };

  @ArchTest
  static final ArchRule theClientKnowsNothingOfOurs =
      classes()
          .that()
          .resideInAPackage(CLIENT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              CLIENT, "java..", "javax.crypto..", "com.fasterxml.jackson..", "org.jspecify..");

  @ArchTest
  static final ArchRule theDomainIsPure =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule theDomainHasNoClock =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.InstantSource");

  @ArchTest
  static final ArchRule useCasesKnowTheDomainAndTheClientAlone =
      classes()
          .that()
          .resideInAPackage(SYNC)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(SYNC, DOMAIN, CLIENT, "java..", "javax.crypto..", "org.jspecify..");

  @ArchTest
  static final ArchRule useCasesStartNoThreadsAndDoNotSleep =
      noClasses()
          .that()
          .resideInAPackage(SYNC)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.Thread")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.util.concurrent")
          .andShould()
          .dependOnClassesThat()
          .haveSimpleNameContaining("Executor");

  /// A signed session is the only source of a hub's id: nothing reads another's from a request.
  @ArchTest
  static final ArchRule inTheConsoleAHubsIdComesFromTheSessionAlone =
      noClasses()
          .that()
          .resideInAPackage("ai.intail.web..")
          .and()
          .doNotHaveFullyQualifiedName("ai.intail.web.Sessions")
          .should()
          .callConstructor(HubId.class, long.class)
          .orShould()
          .callMethod(HubId.class, "of", String.class);

  @ArchTest
  static final ArchRule sourcesKnowNothingOfAws =
      noClasses()
          .that()
          .resideInAPackage(SOURCES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(AWS, "software.amazon..");

  @ArchTest
  static final ArchRule adaptersKnowNoFunction =
      noClasses()
          .that()
          .resideInAnyPackage(SOURCES, AWS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FUNCTIONS);

  @ArchTest
  static final ArchRule theSimulatorKnowsNothingOfOurs =
      noClasses()
          .that()
          .resideInAnyPackage(SIMULATOR, EMBEDDED)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CLIENT, DOMAIN, SYNC, SOURCES, AWS);

  @ArchTest
  static final ArchRule oneClassWritesContacts =
      noClasses()
          .that()
          .resideInAPackage("ai.intail..")
          .and()
          .resideOutsideOfPackage(CLIENT)
          .and()
          .doNotHaveFullyQualifiedName("ai.intail.sync.enrich.ContactWriter")
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                          ContactWrites.class))));
}
