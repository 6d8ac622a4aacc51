package org.roundtrip.integrations.easypost.planted;

import org.roundtrip.cases.CaseFiles;

/** Planted: an architecture rule has to notice it. */
public record CarrierThatReadsTables(CaseFiles files) {}
