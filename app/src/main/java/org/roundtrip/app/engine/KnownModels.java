package org.roundtrip.app.engine;

import java.util.Set;

/** What models may refer to: what ships with us, and what the merchant's own files bring. */
record KnownModels(OurModels ours, Set<String> processes, Set<String> decisions, Set<String> forms) {}
