package org.roundtrip.forms.portal;

/**
 * What a customer has to know of a repair besides where its case stands.
 *
 * @param chosen whether he chose what he gets in its place
 * @param lent whether he has, or is to get, something to use meanwhile
 */
record Mending(boolean chosen, boolean lent) {}
