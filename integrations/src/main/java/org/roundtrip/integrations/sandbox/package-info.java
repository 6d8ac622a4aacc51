/**
 * Stands in for payment provider, carrier and mail server, outside the adapters, over real sockets.
 */
@NamedInterface("sandbox")
@NullMarked
package org.roundtrip.integrations.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
