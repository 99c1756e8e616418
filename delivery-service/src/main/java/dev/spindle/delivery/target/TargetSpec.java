package dev.spindle.delivery.target;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a target; the secret apart.
 *
 * @param name unique in the tenant, 1 to 100 characters
 * @param provider word dsp-sync knows, for example spotify; null for none
 * @param active whether releases go there by themselves and on request
 * @param live false marks every message as a test
 */
public record TargetSpec(
    String name,
    @Nullable String provider,
    boolean active,
    boolean live,
    Connection connection,
    Store store,
    Territories territories,
    Limits limits,
    Names names) {

  /**
   * How to reach it.
   *
   * @param hostKey SHA256:… of the only key accepted
   * @param remoteFolder where batch folders are put; empty for the login folder
   * @param acknowledgementFolder where answers appear; null when the store sends none
   */
  public record Connection(
      String host,
      int port,
      String username,
      String hostKey,
      String remoteFolder,
      @Nullable String acknowledgementFolder) {

    /** A path below the remote folder. */
    public String path(String relative) {
      return remoteFolder.isEmpty() ? relative : remoteFolder + "/" + relative;
    }
  }

  /**
   * Who takes it in, and by which rules.
   *
   * @param dpid 18 characters
   * @param ernVersion for example 4.3
   * @param rulePack name of the store's own rules
   */
  public record Store(String dpid, String name, String ernVersion, String rulePack) {}

  /**
   * Where the store may offer anything at most.
   *
   * @param mode WORLDWIDE, INCLUDE or EXCLUDE
   * @param codes ISO 3166-1 alpha-2, upper case, sorted; empty for WORLDWIDE
   */
  public record Territories(String mode, List<String> codes) {

    /** Sorts and copies. */
    public Territories {
      codes = codes.stream().distinct().sorted().toList();
    }
  }

  /**
   * How much the store bears.
   *
   * @param maxConcurrent deliveries at once, 1 to 8
   * @param kibPerSecond upload rate of one connection; 0 for no limit
   * @param slaMinutes after which a delivery that has not arrived is overdue
   */
  public record Limits(int maxConcurrent, int kibPerSecond, int slaMinutes) {

    /** The upload rate in bytes; 0 for no limit. */
    public long bytesPerSecond() {
      return kibPerSecond * 1024L;
    }

    /** After which a delivery that has not arrived is overdue. */
    public Duration patience() {
      return Duration.ofMinutes(slaMinutes);
    }
  }

  /** Naming patterns of resources, see {@link NamingPattern}. */
  public record Names(String audio, String images) {}
}
