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

    LoginPage(@Value("${roundtrip.demo.enabled:false}") boolean demo) {
        this.demo = demo;
    }

    @GetMapping("/desk/login")
    String show(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("failed", asked.containsKey("error"));
        model.addAttribute("signedOut", asked.containsKey("logout"));
        model.addAttribute("demo", demo);
        return "desk/login";
    }
}
