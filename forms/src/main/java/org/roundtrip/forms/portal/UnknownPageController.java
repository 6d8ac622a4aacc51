package org.roundtrip.forms.portal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers addresses under the portal that lead nowhere with a page, where programs would get a problem in JSON. */
@Controller
class UnknownPageController {
    @RequestMapping({"/return/**", "/track/**"})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/404";
    }
}
