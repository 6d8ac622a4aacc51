/**
 * Drives the cancellations of a retail file through a running server as the people and the carrier would, over HTTP
 * only, and holds the outcome to the right answers, penny by penny and case by case.
 */
@NullMarked
package org.roundtrip.app.replay;

import org.jspecify.annotations.NullMarked;
