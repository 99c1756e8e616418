/**
 * What partners tell us by themselves. {@link dev.spindle.imports.webhook.Webhooks} takes a signed
 * notification in and publishes it; {@link dev.spindle.imports.webhook.Notifications} works it once
 * it came back from the topic; {@link dev.spindle.imports.webhook.Connections} keeps the secrets.
 */
@NullMarked
package dev.spindle.imports.webhook;

import org.jspecify.annotations.NullMarked;
