package org.roundtrip.forms.desk;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff sign in. The application's security takes what is sent. */
@Controller
class LoginPage {
    private final boolean demo;
    private final boolean elsewhere;

    LoginPage(
            @Value("${roundtrip.demo.enabled:false}") boolean demo,
            @Value("${roundtrip.oidc.issuer:none}") String issuer) {
        this.demo = demo;
        this.elsewhere = !issuer.equals("none");
    }

    @GetMapping("/desk/login")
    String show(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("failed", asked.containsKey("error"));
        model.addAttribute("signedOut", asked.containsKey("logout"));
        model.addAttribute("demo", demo);
        model.addAttribute("elsewhere", elsewhere);
        return "desk/login";
    }
}
