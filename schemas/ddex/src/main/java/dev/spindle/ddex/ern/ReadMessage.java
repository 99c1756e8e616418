package dev.spindle.ddex.ern;

import dev.spindle.ddex.model.ErnMessage;
import dev.spindle.ddex.part.Reading.Note;
import dev.spindle.ddex.part.Reading.Place;
import dev.spindle.ddex.value.ErnVersion;
import java.util.List;
import java.util.Map;

/**
 * A message that was read.
 *
 * @param version told by the root's name space
 * @param message what it says
 * @param notes what was not understood and is not in the model
 * @param places where things with references stand, by reference
 */
public record ReadMessage(
    ErnVersion version, ErnMessage message, List<Note> notes, Map<String, Place> places) {}
