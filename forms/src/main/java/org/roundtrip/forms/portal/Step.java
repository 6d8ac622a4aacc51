package org.roundtrip.forms.portal;

/** The steps of a request, in their order, each a page. */
enum Step {
    ITEMS("/return/items"),
    REASONS("/return/reasons"),
    FAULTS("/return/fault"),
    OUTCOME("/return/outcome"),
    CHECK("/return/check");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    String redirect() {
        return "redirect:" + path;
    }
}
