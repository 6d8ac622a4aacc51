/**
 * The engine's side of collection: delegates, workers and correlation for its models. Translates; decides nothing.
 */
@NullMarked
package org.roundtrip.collection.process;

import org.jspecify.annotations.NullMarked;
