package org.roundtrip.processes.kit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.collection.process.CollectPayment;
import org.roundtrip.exchange.process.ExchangeCase;
import org.roundtrip.followup.process.FollowUpModel;
import org.roundtrip.intake.process.RequestModel;
import org.roundtrip.intake.process.RequestReview;
import org.roundtrip.inventory.process.InventorySteps;
import org.roundtrip.refund.process.RefundPayout;
import org.roundtrip.repair.process.RepairCase;
import org.roundtrip.returns.process.ReturnCase;
import org.roundtrip.shipping.process.OutboundShipment;
import org.roundtrip.shipping.process.ReturnShipment;
import org.roundtrip.work.WorkWaiting;

/** The words code shares with the models: one file per model holds them as constants. */
public final class ModelWords {
    private ModelWords() {}

    public static Set<String> constants() {
        return of(
                RequestModel.class,
                RequestReview.class,
                ReturnCase.class,
                ReturnShipment.class,
                OutboundShipment.class,
                RefundPayout.class,
                FollowUpModel.class,
                CollectPayment.class,
                ExchangeCase.class,
                RepairCase.class,
                InventorySteps.class);
    }

    /** What workers take. */
    public static Set<String> topics() {
        return of(WorkWaiting.class);
    }

    private static Set<String> of(Class<?>... vocabularies) {
        return Stream.of(vocabularies)
                .flatMap(type -> Arrays.stream(type.getFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(ModelWords::value)
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
