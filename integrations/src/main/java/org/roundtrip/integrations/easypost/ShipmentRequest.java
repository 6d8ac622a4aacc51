package org.roundtrip.integrations.easypost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.roundtrip.shipping.Address;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.LabelCommand;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A shipment as EasyPost wants it. */
final class ShipmentRequest {
    private static final BigDecimal GRAMS_PER_OUNCE = new BigDecimal("28.349523125");

    private ShipmentRequest() {}

    /**
     * The addresses are the same either way: with {@code is_return} EasyPost wants the addresses of the way out, warehouse to customer, and turns them round
     * itself.
     */
    static ObjectNode of(LabelCommand command, EasyPostSettings settings) {
        var request = JsonNodeFactory.instance.objectNode();
        var shipment = request.putObject("shipment");
        shipment.put("is_return", command.direction() == Direction.IN);
        shipment.put("reference", command.reference());
        customer(shipment.putObject("to_address"), command.customer());
        warehouse(shipment.putObject("from_address"), settings.warehouse());
        var parcel = shipment.putObject("parcel");
        parcel.put("length", settings.parcel().length());
        parcel.put("width", settings.parcel().width());
        parcel.put("height", settings.parcel().height());
        parcel.put("weight", ounces(command.weightGrams()));
        var options = shipment.putObject("options");
        options.put("label_format", "PDF");
        options.put("print_custom_1", command.caseNumber());
        return request;
    }

    /** Rounded up: a parcel declared too light is charged again. */
    static BigDecimal ounces(int grams) {
        return BigDecimal.valueOf(Math.max(grams, 1)).divide(GRAMS_PER_OUNCE, 1, RoundingMode.UP);
    }

    private static void customer(ObjectNode node, Address address) {
        node.put("name", address.name());
        node.put("street1", address.street());
        node.put("city", address.city());
        node.put("zip", address.postcode());
        node.put("country", address.country());
        node.put("email", address.email());
    }

    private static void warehouse(ObjectNode node, EasyPostSettings.Warehouse warehouse) {
        // Some carriers refuse a return without a person's name beside the company's.
        node.put("name", warehouse.name());
        node.put("company", warehouse.name());
        node.put("street1", warehouse.street());
        node.put("city", warehouse.city());
        node.put("zip", warehouse.postcode());
        node.put("country", warehouse.country());
    }
}
