package org.roundtrip.forms.portal;

/** The link opens nothing: no such case, a wrong key or an old one. Which of them is nobody's business. */
class LinkExpired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkExpired() {
        super("the link opens nothing");
    }
}
