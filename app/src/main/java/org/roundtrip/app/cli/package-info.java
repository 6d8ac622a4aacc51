/** The command line: one program that serves, replays, imports, looks at timelines, or runs the sandbox alone. */
@NullMarked
package org.roundtrip.app.cli;

import org.jspecify.annotations.NullMarked;
