/**
 * The customers' portal: finds an order, takes a request in small steps, shows how far it has come. Plain forms without a
 * session; what is half filled lies in {@code portal_draft}, so that any node can go on with it.
 */
@NullMarked
package org.roundtrip.forms.portal;

import org.jspecify.annotations.NullMarked;
