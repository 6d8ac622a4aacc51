package org.roundtrip.forms.planted;

import org.apache.camel.ProducerTemplate;

/** Planted: an architecture rule has to notice it. */
public record PageThatRoutes(ProducerTemplate routes) {}
