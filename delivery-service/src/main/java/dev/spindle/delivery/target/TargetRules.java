package dev.spindle.delivery.target;

import dev.spindle.ddex.id.Dpid;
import dev.spindle.delivery.host.HostGuard;
import dev.spindle.delivery.transport.HostKeyPin;
import dev.spindle.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a target must be like before it is kept; everything wrong is found at once. */
@Component
class TargetRules {

  private static final Pattern PROVIDER = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9._@+-]{1,128}");
  private static final Pattern FOLDER =
      Pattern.compile("/?[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
  private static final Pattern RULE_PACK = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> MODES = Set.of("WORLDWIDE", "INCLUDE", "EXCLUDE");
  private static final String SUPPORTED_ERN = "4.3";
  private static final int LONGEST_NAME = 100;
  private static final int MOST_CONCURRENT = 8;

  private final HostGuard guard;

  TargetRules(HostGuard guard) {
    this.guard = guard;
  }

  List<Violation> check(TargetSpec spec) {
    var found = new Findings();
    found.unless(
        !spec.name().isBlank() && spec.name().length() <= LONGEST_NAME,
        "name",
        "A name has 1 to 100 characters",
        "Give it a short name");
    found.unless(
        spec.provider() == null || PROVIDER.matcher(spec.provider()).matches(),
        "provider",
        "A provider is one lower-case word",
        "Write for example apple-music, or leave it out");
    connection(spec.connection(), found);
    store(spec.store(), found);
    territories(spec.territories(), found);
    limits(spec.limits(), found);
    found.because(
        new NamingPattern(spec.names().audio()).audioObjection(),
        "names.audio",
        "See the README for the tokens");
    found.because(
        new NamingPattern(spec.names().images()).objection(),
        "names.images",
        "See the README for the tokens");
    return found.all;
  }

  private void connection(TargetSpec.Connection connection, Findings found) {
    found.because(
        guard.objection(connection.host(), connection.port()),
        "connection.host",
        "Name the store's public SFTP host and port");
    found.unless(
        USER.matcher(connection.username()).matches(),
        "connection.username",
        "The user name has other characters than letters, digits and ._@+-",
        "Copy it from the store's letter");
    found.unless(
        HostKeyPin.isValid(connection.hostKey()),
        "connection.hostKey",
        "The host key is not a SHA-256 fingerprint",
        "Ask the store for it, or compare with ssh-keyscan HOST | ssh-keygen -lf -");
    folder(connection.remoteFolder(), "connection.remoteFolder", found);
    if (connection.acknowledgementFolder() != null) {
      folder(connection.acknowledgementFolder(), "connection.acknowledgementFolder", found);
    }
  }

  private static void folder(String folder, String field, Findings found) {
    found.unless(
        folder.isEmpty() || FOLDER.matcher(folder).matches(),
        field,
        "The folder has parts that are not plain names",
        "Use letters, digits, _ . and - between slashes");
  }

  private static void store(TargetSpec.Store store, Findings found) {
    found.unless(
        Dpid.isValid(store.dpid()),
        "store.dpid",
        "The DPID is not 18 characters with a right check character",
        "Copy it from dpid.ddex.net");
    found.unless(
        !store.name().isBlank() && store.name().length() <= LONGEST_NAME,
        "store.name",
        "The store's name has 1 to 100 characters",
        "Write it as the store does");
    found.unless(
        SUPPORTED_ERN.equals(store.ernVersion()),
        "store.ernVersion",
        "Only ERN 4.3 is sent",
        "Write 4.3");
    found.unless(
        RULE_PACK.matcher(store.rulePack()).matches()
            && RulePacks.find(store.rulePack()).isPresent(),
        "store.rulePack",
        "There is no rule pack of that name",
        "Write generic, spotify, apple, audius or none");
  }

  private static void territories(TargetSpec.Territories territories, Findings found) {
    found.unless(
        MODES.contains(territories.mode()),
        "territories.mode",
        "The mode is none of WORLDWIDE, INCLUDE and EXCLUDE",
        "Pick one of them");
    found.unless(
        "WORLDWIDE".equals(territories.mode()) == territories.codes().isEmpty(),
        "territories.codes",
        "WORLDWIDE has no codes, the other modes have some",
        "List the territories, or say WORLDWIDE");
    territories.codes().stream()
        .filter(code -> !ISO_COUNTRIES.contains(code))
        .forEach(
            code ->
                found.unless(
                    false,
                    "territories.codes",
                    code + " is not an ISO 3166-1 alpha-2 code",
                    "Use two upper-case letters"));
  }

  private static void limits(TargetSpec.Limits limits, Findings found) {
    found.unless(
        limits.maxConcurrent() >= 1 && limits.maxConcurrent() <= MOST_CONCURRENT,
        "limits.maxConcurrent",
        "A target takes 1 to 8 deliveries at once",
        "Ask the store what it bears");
    found.unless(
        limits.kibPerSecond() >= 0,
        "limits.kibPerSecond",
        "The rate is negative",
        "Write 0 for no limit");
    found.unless(
        limits.slaMinutes() >= 1,
        "limits.slaMinutes",
        "The time allowed is less than a minute",
        "Write for example 1440");
  }

  private static final class Findings {

    private final List<Violation> all = new ArrayList<>();

    void unless(boolean fine, String field, String reason, String fix) {
      because(fine ? Optional.empty() : Optional.of(reason), field, fix);
    }

    void because(Optional<String> reason, String field, String fix) {
      reason.ifPresent(why -> all.add(new Violation(field, "invalid", why, fix)));
    }
  }
}
