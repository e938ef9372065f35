package io.fanfare.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.http.Rehearsal;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.priming.Priming;
import io.fanfare.aws.ses.SesPostman;
import io.micronaut.context.annotation.Factory;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;

/** Who may import whom. ArchUnit itself fails a rule that matches no class, so none of these can hold by being empty. */
class ArrowsTest {
    /** Features of the domain; the rest of io.fanfare is technology. */
    private static final String[] DOMAIN = {
        "io.fanfare.kernel..",
        "io.fanfare.people..",
        "io.fanfare.content..",
        "io.fanfare.brand..",
        "io.fanfare.campaign..",
        "io.fanfare.delivery..",
        "io.fanfare.sharing..",
        "io.fanfare.conversion..",
        "io.fanfare.engagement..",
        "io.fanfare.check..",
        "io.fanfare.preview..",
        "io.fanfare.points..",
        "io.fanfare.reward..",
        "io.fanfare.digest..",
        "io.fanfare.relevance..",
        "io.fanfare.webhook..",
        "io.fanfare.intranet..",
        "io.fanfare.report..",
        "io.fanfare.events..",
        "io.fanfare.board..",
        "io.fanfare.guidance..",
        "io.fanfare.joining..",
        "io.fanfare.privacy..",
        "io.fanfare.probe.."
    };

    private static final String FUNCTIONS = "io.fanfare.functions..";
    /** The beans that every function has. */
    private static final String COMMON = "io.fanfare.wiring..";

    private static final String[] NOT_DEPLOYED = {"io.fanfare.local..", "io.fanfare.bench..", "io.fanfare.testkit.."};

    @Test
    void theListOfDomainPackagesIsWhatTheDomainModuleHolds() {
        var packages = Repository.folders("src-shared/domain/src/main/java/io/fanfare").stream()
                .map(name -> "io.fanfare." + name + "..");
        assertThat(packages).containsExactlyInAnyOrder(DOMAIN);
    }

    @Test
    void theDomainKnowsTheJdkAndNothingElse() {
        check(classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN)
                        .or(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations.."))));
    }

    @Test
    void theFeaturesOfTheDomainFormNoCycle() {
        check(slices().matching("io.fanfare.(*)..")
                .that(DescribedPredicate.describe(
                        "are features", slice -> Set.of(DOMAIN).contains("io.fanfare." + slice.getNamePart(1) + "..")))
                .should()
                .beFreeOfCycles());
    }

    @Test
    void adaptersKnowNeitherMicronautNorLambda() {
        check(noClasses()
                .that()
                .resideInAPackage("io.fanfare.aws..")
                .and()
                .areNotAssignableTo(Priming.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "com.amazonaws..", "jakarta.inject..", FUNCTIONS));
    }

    /** What a client is told in a rehearsal must never be what it is told at work. */
    @Test
    void onlyPrimingRehearsesAndEveryClientIsMadeWhereRehearsalsAreKnown() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(NOT_DEPLOYED)
                .and()
                .areNotAssignableTo(Priming.class)
                .should()
                .callMethod(Rehearsal.class, "of", Rehearsal.Scene.class, Runnable.class));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(NOT_DEPLOYED)
                .and()
                .areNotAssignableTo(Clients.class)
                .and()
                .areNotAssignableTo(SesPostman.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a client is built",
                        call -> call.getName().equals("build")
                                && call.getTargetOwner().isAssignableTo(SdkClientBuilder.class))));
    }

    @Test
    void functionsNeverImportOneAnother() {
        check(slices().matching("io.fanfare.functions.(*)..").should().notDependOnEachOther());
    }

    @Test
    void nothingDeployedSeesWhatIsNeverDeployed() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(NOT_DEPLOYED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NOT_DEPLOYED));
    }

    @Test
    void thingsAreWiredInOneFactoryPerFunction() {
        check(classes()
                .that(are(annotatedForInjection()))
                .and(are(written()))
                .should()
                .resideInAnyPackage(FUNCTIONS, COMMON)
                .andShould()
                .haveSimpleNameEndingWith("Wiring")
                .orShould()
                .beMetaAnnotatedWith(io.micronaut.http.annotation.Controller.class));
        for (var function : Template.REAL.functions()) {
            var factories = Code.ALL.stream()
                    .filter(type -> type.getPackageName().startsWith(function.code()))
                    .filter(type -> type.isAnnotatedWith(Factory.class))
                    .map(JavaClass::getSimpleName);
            assertThat(factories).as("factories of %s", function).containsExactly(function.id() + "Wiring");
        }
    }

    @Test
    void timeChanceAndEnvironmentComeInFromOutside() {
        var forbidden = DescribedPredicate.<JavaAccess<?>>describe("time, chance or environment", access -> {
            var owner = access.getTarget().getOwner().getFullName();
            var name = access.getTarget().getName();
            boolean withoutArguments =
                    access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                            && call.getRawParameterTypes().isEmpty();
            return owner.startsWith("java.time.") && name.equals("now") && withoutArguments
                    || owner.equals("java.lang.System")
                            && Set.of("currentTimeMillis", "nanoTime", "getenv").contains(name)
                    || owner.equals("java.lang.Math") && name.equals("random")
                    || owner.equals(UUID.class.getName()) && name.equals("randomUUID")
                    || owner.equals(Random.class.getName()) && name.equals("<init>") && withoutArguments
                    || owner.equals(ThreadLocalRandom.class.getName()) && name.equals("current");
        });
        check(noClasses()
                .that()
                .resideOutsideOfPackages(NOT_DEPLOYED)
                .and()
                .haveSimpleNameNotEndingWith("Wiring")
                .should()
                .accessTargetWhere(forbidden));
    }

    @Test
    void theClockIsTheSystemsOnlyInAWiring() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(NOT_DEPLOYED)
                .and()
                .haveSimpleNameNotEndingWith("Wiring")
                .should()
                .callMethod(java.time.InstantSource.class, "system")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .that(are(written()))
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Interface")
                .orShould()
                .haveSimpleNameStartingWith("Abstract"));
    }

    @Test
    void handlersAndWiringsStandInFunctionsAlone() {
        check(classes()
                .that(simpleNameEndingWith("Function").or(simpleNameEndingWith("Wiring")))
                .and()
                .resideOutsideOfPackages(NOT_DEPLOYED)
                .should()
                .resideInAnyPackage(FUNCTIONS, COMMON));
    }

    @Test
    void theTwoFunctionsThatMustStartFastLoadNoDatabind() {
        var heavy = resideInAnyPackage(
                "com.fasterxml.jackson.databind..", "jakarta.validation..", "io.micronaut.http.server..");
        for (var folder : List.of("followlink", "receivewebhook")) {
            var loaded = new LinkedHashSet<JavaClass>();
            var next = new ArrayDeque<>(Code.ALL.stream()
                    .filter(type -> type.getPackageName().equals("io.fanfare.functions." + folder))
                    .toList());
            while (!next.isEmpty()) {
                var type = next.pop();
                if (type.getPackageName().startsWith("io.fanfare") && loaded.add(type)) {
                    type.getDirectDependenciesFromSelf().forEach(edge -> next.add(edge.getTargetClass()));
                }
            }
            assertThat(loaded).as("classes of %s", folder).hasSizeGreaterThan(10);
            var users = loaded.stream()
                    .filter(type -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(edge -> heavy.test(edge.getTargetClass())))
                    .map(JavaClass::getName);
            assertThat(users).as("classes behind %s that load databind", folder).isEmpty();
        }
    }

    @Test
    void productionCodePrintsNothingButTheLinesOfItsOneLog() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(NOT_DEPLOYED)
                .and()
                .doNotHaveFullyQualifiedName(Log.class.getName())
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j.."));
    }

    private static void check(ArchRule rule) {
        rule.check(Code.ALL);
    }

    private static DescribedPredicate<JavaClass> annotatedForInjection() {
        var injection = DescribedPredicate.<CanBeAnnotated>alwaysFalse();
        for (var name : new String[] {
            "jakarta.inject.Singleton",
            "jakarta.inject.Named",
            "jakarta.inject.Inject",
            "io.micronaut.context.annotation.Factory",
            "io.micronaut.context.annotation.Bean",
            "io.micronaut.context.annotation.Prototype",
            "io.micronaut.context.annotation.Context",
            "io.micronaut.context.annotation.Value",
            "io.micronaut.context.annotation.Property",
            "io.micronaut.context.annotation.ConfigurationProperties"
        }) {
            injection = injection.or(CanBeAnnotated.Predicates.annotatedWith(name));
        }
        var any = injection;
        return DescribedPredicate.describe(
                "annotated for injection",
                type -> any.test(type)
                        || type.getMembers().stream().anyMatch(any)
                        || type.getConstructors().stream()
                                .flatMap(constructor -> constructor.getParameters().stream())
                                .anyMatch(any));
    }

    /** Micronaut's generated classes begin with a dollar sign, as their source is no file. */
    private static DescribedPredicate<JavaClass> written() {
        return DescribedPredicate.describe(
                "written by hand",
                type -> !type.getName().contains("$Definition")
                        && !type.getSimpleName().startsWith("$"));
    }
}
