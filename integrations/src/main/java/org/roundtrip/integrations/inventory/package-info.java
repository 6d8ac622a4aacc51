/**
 * An inventory that another system keeps, reached over HTTP. There is one only where its address is set; else the stock
 * is ours.
 */
@NullMarked
package org.roundtrip.integrations.inventory;

import org.jspecify.annotations.NullMarked;
