package dev.spindle.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.RestController;

/** The shape every service has; a service's {@code ArchitectureTest} calls {@link #check}. */
public final class ArchitectureRules {

  private ArchitectureRules() {}

  /** Fails with every breach in the service's production classes. */
  public static void check(String rootPackage) {
    JavaClasses service =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(rootPackage);
    rules(rootPackage).forEach(rule -> rule.check(service));
  }

  private static List<ArchRule> rules(String root) {
    return List.of(
        contractsStayInEvents(root),
        sqlStaysInStores(),
        onlyThePlatformOpensTransactions(),
        storesAreClosed(),
        edgesAreClosed(),
        domainIsSynchronous(),
        slices().matching(root + ".(**)").should().beFreeOfCycles());
  }

  private static ArchRule contractsStayInEvents(String root) {
    return noClasses()
        .that(not(resideInAnyPackage(root + ".events..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.spindle.contracts..")
                .and(not(resideInAnyPackage("dev.spindle.contracts.topics.."))))
        .as("Avro contracts are known in the events package only")
        .allowEmptyShould(true);
  }

  private static ArchRule sqlStaysInStores() {
    return noClasses()
        .that()
        .areNotAnnotatedWith(Repository.class)
        .and()
        .areTopLevelClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.r2dbc..", "io.r2dbc..")
        .as("SQL is in stores only");
  }

  private static ArchRule onlyThePlatformOpensTransactions() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(TransactionalOperator.class)
        .orShould()
        .beAnnotatedWith("org.springframework.transaction.annotation.Transactional")
        .as("Transactions are opened by Tx only: it detaches them from the client's cancellation");
  }

  private static ArchRule storesAreClosed() {
    return classes()
        .that()
        .areAnnotatedWith(Repository.class)
        .should()
        .notBePublic()
        .allowEmptyShould(true);
  }

  private static ArchRule edgesAreClosed() {
    return classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .or()
        .resideInAPackage("..events..")
        .and()
        .areAnnotatedWith(Component.class)
        .should()
        .notBePublic()
        .allowEmptyShould(true);
  }

  private static ArchRule domainIsSynchronous() {
    return noClasses()
        .that()
        .areRecords()
        .or()
        .areEnums()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("reactor..")
        .as("Records and enums are plain Java")
        .allowEmptyShould(true);
  }
}
