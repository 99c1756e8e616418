package dev.spindle.platform.ops;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** The operators' paths. */
@AutoConfiguration
@Import({DeadLetterController.class, ReplayController.class, OpsController.class})
class OpsConfiguration {}
