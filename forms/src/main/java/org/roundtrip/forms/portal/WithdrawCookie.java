package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The withdrawal a browser is filling in, or has confirmed within a day. */
@Component
class WithdrawCookie {
    static final String NAME = "rt_withdraw";

    private final Drafts drafts;

    WithdrawCookie(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Keeps what was filled in. What was confirmed stays as it is: the next one is another. */
    void keep(WithdrawDraft draft, HttpServletRequest request, HttpServletResponse response) {
        var open = find(request).filter(stored -> !stored.draft().done());
        if (open.isPresent()) {
            drafts.save(open.get().id(), draft);
            return;
        }
        Cookies.set(NAME, drafts.begin(draft), "/withdraw", Drafts.KEPT, request, response);
    }

    void stated(String id, WithdrawDraft draft) {
        drafts.save(id, draft);
    }

    Optional<Drafts.Stored<WithdrawDraft>> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> drafts.find(cookie.getValue(), WithdrawDraft.class));
    }
}
