/** The audit trail, looked at from outside: the database and nothing else of a server. */
@NullMarked
package org.roundtrip.app.audit;

import org.jspecify.annotations.NullMarked;
