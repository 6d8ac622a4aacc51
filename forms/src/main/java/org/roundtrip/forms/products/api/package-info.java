/**
 * Products and their stock over HTTP: the shop describes them, the warehouse counts them.
 */
@NullMarked
package org.roundtrip.forms.products.api;

import org.jspecify.annotations.NullMarked;
