package dev.spindle.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages(GatewayApplication.class.getPackageName());

  @Test
  void contractsAndKafkaStayWithTheEvents() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..gateway.events..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.spindle.contracts..", "org.apache.kafka..", "org.apache.avro..")
        .check(OURS);
  }

  @Test
  void theGatewayStandsOnNoServiceAndNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.spindle.platform..", "io.r2dbc..", "java.sql..")
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.spindle.gateway.(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void controllersArePackagePrivate() {
    classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate().check(OURS);
  }

  @Test
  void componentsAreFinal() {
    classes()
        .that()
        .areAnnotatedWith(Component.class)
        .or()
        .areAnnotatedWith(RestController.class)
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(OURS);
  }
}
