package org.roundtrip.forms.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.inspection.SendItemBackAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.intake.ReviewAnswer;
import org.roundtrip.refund.ApproveRefundAnswer;
import org.roundtrip.refund.ManualPayoutAnswer;
import org.roundtrip.returns.ChaseRefundAnswer;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.roundtrip.shipping.ArrangeLabelAnswer;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.VoidByHandAnswer;

class AnswerSchemasTest {
    private final AnswerSchemas schemas = new AnswerSchemas();

    @ParameterizedTest
    @ValueSource(
            classes = {
                ReviewAnswer.class,
                ArrangeLabelAnswer.class,
                LostParcelAnswer.class,
                InspectionAnswer.class,
                SettleInspectionAnswer.class,
                SendItemBackAnswer.class,
                ApproveRefundAnswer.class,
                ManualPayoutAnswer.class,
                RejectedRefundAnswer.class,
                ChaseRefundAnswer.class,
                VoidByHandAnswer.class
            })
    void describesEveryAnswer(Class<? extends Record> answer) {
        var schema = schemas.of(answer);
        assertThat(schema.at("/type").asString()).isEqualTo("object");
        assertThat(schema.at("/additionalProperties").asBoolean(true)).isFalse();
        for (var component : answer.getRecordComponents()) {
            assertThat(schema.at("/properties/" + component.getName()).isMissingNode())
                    .as(component.getName())
                    .isFalse();
        }
    }

    @Test
    void carriesTheConstraintsOfTheRecord() {
        var schema = schemas.of(InspectionAnswer.class);
        assertThat(schema.at("/required").valueStream().map(r -> r.asString())).containsExactly("lines");
        assertThat(schema.at("/properties/lines/maxItems").asInt()).isEqualTo(700);
        var line = schema.at("/properties/lines/items");
        assertThat(line.at("/required").valueStream().map(r -> r.asString()))
                .containsExactlyInAnyOrder("line", "received", "accepted", "grade");
        assertThat(line.at("/properties/line/minimum").asInt()).isEqualTo(1);
        assertThat(line.at("/properties/grade/enum")).hasSize(4);
        assertThat(line.at("/properties/note/maxLength").asInt()).isEqualTo(1000);
        assertThat(line.at("/properties/note/type").valueStream().map(t -> t.asString()))
                .contains("null");
    }
}
