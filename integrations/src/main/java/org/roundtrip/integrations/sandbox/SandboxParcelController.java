package org.roundtrip.integrations.sandbox;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Lets a person who tries the product play the customer at the counter and the carrier at the door. */
@Controller
@ConditionalOnProperty(name = "roundtrip.sandbox.enabled", havingValue = "true")
class SandboxParcelController {
    private static final Map<String, String> STATUS_BY_ACTION = Map.of("hand-in", "in_transit", "deliver", "delivered");

    private final SandboxServer sandbox;

    SandboxParcelController(SandboxServer sandbox) {
        this.sandbox = sandbox;
    }

    /** One label as the page shows it. */
    record Parcel(
            String trackingCode, String caseNumber, String customer, boolean isReturn, String status, String labelUrl) {
        static Parcel of(JsonNode shipment) {
            return new Parcel(
                    shipment.path("tracking_code").asString(""),
                    shipment.path("options").path("print_custom_1").asString(""),
                    shipment.path("to_address").path("name").asString(""),
                    Parcels.isReturn(shipment),
                    shipment.path("tracker").path("status").asString("").replace('_', ' '),
                    shipment.path("postage_label").path("label_pdf_url").asString(""));
        }

        public boolean canBeHandedIn() {
            return status.equals("pre transit");
        }

        public boolean canBeDelivered() {
            return !status.equals("delivered");
        }
    }

    @GetMapping("/sandbox/parcels")
    String list(Model model) {
        List<Parcel> parcels = sandbox.parcels().stream().map(Parcel::of).toList();
        model.addAttribute("parcels", parcels);
        return "sandbox/parcels";
    }

    @PostMapping("/sandbox/parcels/{trackingCode}")
    String move(@PathVariable String trackingCode, @RequestParam String action) {
        var status = STATUS_BY_ACTION.get(action);
        if (status == null || !sandbox.scan(trackingCode, status)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/sandbox/parcels";
    }
}
