package org.roundtrip.returns.planted;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Planted: an architecture rule has to notice it. */
public class DomainWithAFieldInjected {
    @Autowired
    Clock clock = Clock.systemUTC();
}
