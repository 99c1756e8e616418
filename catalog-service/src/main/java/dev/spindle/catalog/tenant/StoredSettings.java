package dev.spindle.catalog.tenant;

/**
 * Settings with their version.
 *
 * @param version from 1; 0 while nothing has been settled
 */
public record StoredSettings(long version, TenantSettings settings) {

  static final StoredSettings NONE = new StoredSettings(0, TenantSettings.NONE);
}
