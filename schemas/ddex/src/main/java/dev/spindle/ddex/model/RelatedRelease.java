package dev.spindle.ddex.model;

import dev.spindle.ddex.value.Term;

/**
 * Another release this one has to do with.
 *
 * @param relationship of RELATIONSHIP, for example IsDigitalEquivalentToPhysical
 * @param id of the other
 */
public record RelatedRelease(Term relationship, ReleaseId id) {}
