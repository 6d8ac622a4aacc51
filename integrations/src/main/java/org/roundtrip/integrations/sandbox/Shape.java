package org.roundtrip.integrations.sandbox;

import java.util.Optional;

/** One provider's API as far as the sandbox speaks it. */
interface Shape {
    /** The operation a call asks for, for example {@code refund.create}; empty if it is none of this provider's. */
    Optional<String> operation(Call call);

    /** Carries the call out. What it changed is on disk when this returns. */
    Reply carryOut(String operation, Call call, Trouble trouble);

    /** An error in this provider's words. */
    Reply error(int status);
}
