package dev.spindle.sandbox.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code spindle.sandbox}; every key is explained in {@code application.yaml}.
 *
 * @param folder where the stores' files lie: {@code <folder>/<name>/} is a store's SFTP root,
 *     {@code <folder>/.desk/<name>/} its own papers
 * @param sftpAddress address the SFTP doors listen on
 * @param sftpPort port of the first store's door, the others follow; 0 picks free ports
 * @param visibleAfter time from acceptance to the catalogue showing the release
 * @param tokenLifetime how long access tokens of the Spotify shape are good
 * @param scanEvery longest time between two looks for completion files
 * @param ddexFolder folder with DDEX schemas; blank where they are not installed
 * @param stores the stores, in order of their doors
 */
@ConfigurationProperties("spindle.sandbox")
public record SandboxSettings(
    @DefaultValue(".spindle/stores") Path folder,
    @DefaultValue("127.0.0.1") String sftpAddress,
    @DefaultValue("8122") int sftpPort,
    @DefaultValue("5s") Duration visibleAfter,
    @DefaultValue("1h") Duration tokenLifetime,
    @DefaultValue("1s") Duration scanEvery,
    @DefaultValue("") String ddexFolder,
    List<StoreSettings> stores) {

  /**
   * One store.
   *
   * @param name lower case, part of URLs and paths, and the SFTP account
   * @param title as shown to people
   * @param shape whose API it copies
   * @param dpid DDEX party id it answers to, 18 characters
   * @param sftpPassword password of the SFTP account; made up at first start when absent
   * @param partnerMode whether fields that only big partners see are in the answers
   */
  public record StoreSettings(
      String name,
      String title,
      StoreShape shape,
      @DefaultValue("") String dpid,
      @Nullable String sftpPassword,
      @DefaultValue("false") boolean partnerMode) {}
}
