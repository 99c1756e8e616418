package dev.spindle.delivery.desk;

import java.time.Instant;

/**
 * What a store answered.
 *
 * @param fileName in its acknowledgement folder
 * @param status the store's word
 */
public record AnswerView(String fileName, String status, Instant readAt) {}
