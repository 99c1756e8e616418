package dev.spindle.catalog.importing;

import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.people.Credit;
import dev.spindle.catalog.people.Split;
import dev.spindle.catalog.release.Track;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release as an import understood it, checked.
 *
 * @param mayCreate whether it may become a new release
 * @param tracks with the places the source gives them
 * @param dropped paths of values that were not fit and are left out
 */
public record ImportedRelease(
    UUID importId,
    UUID releaseId,
    boolean mayCreate,
    String title,
    String displayArtist,
    ReleaseType releaseType,
    @Nullable Gtin upc,
    @Nullable String label,
    @Nullable String genre,
    @Nullable Language language,
    List<Credit> credits,
    List<Split> splits,
    List<Track> tracks,
    List<String> dropped) {}
