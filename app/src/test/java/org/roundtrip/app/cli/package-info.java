/** Holds the command line to its exit codes, and to saying what is wrong before anything starts. */
@NullMarked
package org.roundtrip.app.cli;

import org.jspecify.annotations.NullMarked;
