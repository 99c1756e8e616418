/**
 * Where packages go: what a tenant has agreed with each store, with the credential sealed. {@link
 * dev.spindle.delivery.target.Targets} is the way in.
 */
@NullMarked
package dev.spindle.delivery.target;

import org.jspecify.annotations.NullMarked;
