package dev.spindle.video.metrics.youtube;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last answers with their entity tags, so that YouTube can say 304; the oldest gives way. */
final class AnswerCache {

  private static final int MOST = 200;

  record Answer(String tag, Map<String, VideoNumbers> numbers) {}

  private final Map<String, Answer> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<Answer> of(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  synchronized void keep(String question, Answer answer) {
    answers.put(question, answer);
  }
}
