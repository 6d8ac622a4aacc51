package org.roundtrip.app.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and programs show who they are: to the demo itself, or to an OpenID provider. There is one at a time. */
interface SignInWay {
    /** Lets staff in by a session; {@code desk} has its routes and their roles already. */
    void staff(HttpSecurity desk) throws Exception;

    /** Lets programs in by a token that each request brings. */
    void programs(HttpSecurity api) throws Exception;

    /** The paths {@link #staff} is for. */
    default String[] doors() {
        return new String[] {"/desk", "/desk/**"};
    }

    /** Where else than to us a form of the desk may lead, as a source of a Content-Security-Policy; empty if nowhere. */
    default String alsoPostsTo() {
        return "";
    }
}
