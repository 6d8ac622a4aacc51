package org.roundtrip.forms.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ShopOrder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The request a browser is filling in, with its order. */
@Component
class DraftCookie {
    static final String NAME = "rt_draft";

    private final Drafts drafts;
    private final Orders orders;

    DraftCookie(Drafts drafts, Orders orders) {
        this.drafts = drafts;
        this.orders = orders;
    }

    /** A draft with the order it is about. */
    record Open(String id, Draft draft, ShopOrder order) {}

    void begin(ShopOrder order, boolean forRepair, HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(NAME, drafts.begin(Draft.begin(order.key(), forRepair)), "/", Drafts.KEPT, request, response);
    }

    Optional<Open> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> drafts.find(cookie.getValue(), Draft.class))
                .flatMap(stored -> orders.findById(stored.draft().orderId())
                        .map(order -> new Open(stored.id(), stored.draft(), order)));
    }

    /** @throws NoDraft if the browser is filling nothing in */
    Open open(HttpServletRequest request) {
        return find(request).orElseThrow(NoDraft::new);
    }
}
