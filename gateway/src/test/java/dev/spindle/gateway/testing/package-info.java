/** Real peers for tests, over HTTP and Kafka: an issuer, a service, a schema registry, a broker. */
@NullMarked
package dev.spindle.gateway.testing;

import org.jspecify.annotations.NullMarked;
