package org.roundtrip.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roundtrip.architecture.Code.CODE;
import static org.roundtrip.architecture.Code.planted;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.roundtrip.app.planted.ParcelsInTheWiring;
import org.roundtrip.forms.planted.PageThatKnowsTheEngine;
import org.roundtrip.forms.planted.PageThatPays;
import org.roundtrip.forms.planted.PageThatRoutes;
import org.roundtrip.integrations.easypost.planted.CarrierThatCallsAnywhere;
import org.roundtrip.integrations.easypost.planted.CarrierThatPays;
import org.roundtrip.integrations.easypost.planted.CarrierThatReadsTables;
import org.roundtrip.integrations.stripe.planted.GatewayNextDoor;
import org.roundtrip.integrations.stripe.planted.GatewayThatKnowsTheSandbox;
import org.roundtrip.returns.planted.DomainThatKnowsTheEngine;
import org.roundtrip.returns.planted.DomainThatKnowsTheWeb;
import org.roundtrip.returns.planted.DomainThatSpeaksFeel;

class ImportRulesTest {
    @Test
    void onlyProcessPackagesKnowTheEngine() {
        ImportRules.ENGINE_BEHIND_ITS_DOORS.check(CODE);
        notices(ImportRules.ENGINE_BEHIND_ITS_DOORS, DomainThatKnowsTheEngine.class);
    }

    @Test
    void expressionsAreForFormsOnly() {
        ImportRules.FEEL_IS_FOR_FORMS.check(CODE);
        notices(ImportRules.FEEL_IS_FOR_FORMS, DomainThatSpeaksFeel.class);
    }

    @Test
    void theTradeKnowsNoTransport() {
        ImportRules.TRADE_KNOWS_NO_TRANSPORT.check(CODE);
        notices(ImportRules.TRADE_KNOWS_NO_TRANSPORT, DomainThatKnowsTheWeb.class);
    }

    @Test
    void formsKnowNothingButVerbs() {
        ImportRules.FORMS_KNOW_VERBS_ONLY.check(CODE);
        notices(ImportRules.FORMS_KNOW_VERBS_ONLY, PageThatKnowsTheEngine.class);
        notices(ImportRules.FORMS_KNOW_VERBS_ONLY, PageThatRoutes.class);
        notices(ImportRules.FORMS_KNOW_VERBS_ONLY, PageThatPays.class);
    }

    @Test
    void theSystemsWeTalkToKeepApart() {
        ImportRules.SYSTEMS_KEEP_APART.check(CODE);
        notices(ImportRules.SYSTEMS_KEEP_APART, CarrierThatPays.class, GatewayNextDoor.class);
    }

    @Test
    void integrationsKnowNoTablesOfTheTrade() {
        ImportRules.INTEGRATIONS_KNOW_NO_TABLES.check(CODE);
        notices(ImportRules.INTEGRATIONS_KNOW_NO_TABLES, CarrierThatReadsTables.class);
    }

    @Test
    void theWiringImplementsNoPort() {
        ImportRules.WIRING_DECIDES_NOTHING.check(CODE);
        notices(ImportRules.WIRING_DECIDES_NOTHING, ParcelsInTheWiring.class);
    }

    @Test
    void nobodyButTheWiringKnowsTheSandbox() {
        ImportRules.SANDBOX_STAYS_OUTSIDE.check(CODE);
        notices(ImportRules.SANDBOX_STAYS_OUTSIDE, GatewayThatKnowsTheSandbox.class);
    }

    @Test
    void callsToOthersHaveOneDoor() {
        ImportRules.CALLS_HAVE_ONE_DOOR.check(CODE);
        notices(ImportRules.CALLS_HAVE_ONE_DOOR, CarrierThatCallsAnywhere.class);
    }

    private static void notices(ArchRule rule, Class<?>... breach) {
        assertThatThrownBy(() -> rule.check(planted(breach)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breach[0].getSimpleName());
    }
}
