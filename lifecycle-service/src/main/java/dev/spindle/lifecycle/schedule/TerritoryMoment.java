package dev.spindle.lifecycle.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a release is out in one territory. Where a territory has several zones, this is the first of
 * them; stores differ in which they follow.
 *
 * @param territory ISO 3166-1 alpha-2 code
 * @param zone the zone whose clock gets there first
 * @param at UTC
 * @param localDateTime what that clock shows then
 * @param lastAt when the last zone of the territory gets there, UTC; equal to {@code at} where one
 *     instant holds
 * @param note why the local time differs from the planned one, where it does
 */
public record TerritoryMoment(
    String territory,
    ZoneId zone,
    Instant at,
    LocalDateTime localDateTime,
    Instant lastAt,
    @Nullable String note) {}
