package org.roundtrip.integrations;

import java.time.Clock;
import org.roundtrip.brand.Brand;
import org.roundtrip.language.Languages;
import org.roundtrip.work.Commands;
import org.roundtrip.work.Look;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** This module alone, with stand-ins for what {@code processes} implements. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
@Import({Commands.class, Look.class, Languages.class, Brand.class})
class TestApplication {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Commands.Conflict noOtherConflicts() {
        return trouble -> false;
    }

    @Bean
    FakeTrade fakeTrade() {
        return new FakeTrade();
    }

    @Bean
    FakeTrade.Refunds fakeRefunds(FakeTrade trade) {
        return trade.refunds;
    }

    @Bean
    FakeTrade.Parcels fakeParcels(FakeTrade trade) {
        return trade.parcels;
    }

    @Bean
    FakeTrade.Labels fakeLabels(FakeTrade trade) {
        return trade.labels;
    }

    @Bean
    FakeTrade.Reservations fakeReservations() {
        return new FakeTrade.Reservations();
    }

    @Bean
    FakeTrade.Migrations fakeMigrations() {
        return new FakeTrade.Migrations();
    }

    @Bean
    FakeTrade.StockMoves fakeStockMoves() {
        return new FakeTrade.StockMoves();
    }

    @Bean
    FakeTrade.Credits fakeCredits() {
        return new FakeTrade.Credits();
    }

    @Bean
    FakeTrade.Withdrawals fakeWithdrawals(FakeTrade trade) {
        return trade.withdrawals;
    }

    @Bean
    FakeTrade.FollowUps fakeFollowUps(FakeTrade trade) {
        return trade.followUps;
    }

    @Bean
    FakeTrade.CreditNotes fakeCreditNotes(FakeTrade trade) {
        return trade.creditNotes;
    }

    @Bean
    FakeTrade.Payments fakePayments(FakeTrade trade) {
        return trade.payments;
    }

    @Bean
    FakeTrade.Collections fakeCollections(FakeTrade trade) {
        return trade.collections;
    }

    @Bean
    FakeTrade.Mails fakeMails(FakeTrade trade) {
        return trade.mails;
    }
}
