package dev.spindle.gateway.console;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the built page lies.
 *
 * @param folder with an {@code index.html}; may be missing
 */
@ConfigurationProperties("spindle.console")
record ConsoleSettings(@DefaultValue("console/dist") Path folder) {}
