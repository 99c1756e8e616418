package dev.spindle.catalog.people;

import dev.spindle.catalog.identifier.Ipi;
import dev.spindle.catalog.identifier.Isni;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named for a part; the order among credits is that of their list.
 *
 * @param name as printed
 * @param role the part
 * @param isni of the person or group
 * @param ipi name number, for writers and publishers
 */
public record Credit(String name, ContributorRole role, @Nullable Isni isni, @Nullable Ipi ipi) {}
