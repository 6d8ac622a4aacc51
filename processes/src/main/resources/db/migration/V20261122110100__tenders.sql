-- A card payment is paid once, anywhere; a store credit or a gift card may pay a part of several orders.
alter table payment add column once_in bigint generated always as
  (case when provider in ('store-credit', 'gift-card') then order_id else 0 end);
alter table payment drop constraint uq_payment_reference;
alter table payment add constraint uq_payment_once unique (provider, reference, once_in);

-- ORIGINAL goes back to the payment; STORE_CREDIT became a credit, and still counts against the payment.
alter table refund_leg add column paid_as varchar(20) not null default 'ORIGINAL';
update refund_leg set paid_as = 'STORE_CREDIT' where settled_elsewhere like 'store credit %';

-- The kinds of the payments that a refund goes back to, known from the moment it is reserved.
alter table refund add column tenders varchar(60);

-- Refunds that were given as store credit so far count against their payments too, where there is no doubt which one.
insert into refund_leg (refund_id, payment_id, amount_minor, currency, settled_elsewhere, paid_as)
  select r.id, min(p.id), r.total_minor, r.currency, 'store credit', 'STORE_CREDIT'
    from refund r join refund_line l on l.refund_id = r.id join payment p on p.order_id = l.order_id
    where r.method = 'STORE_CREDIT' and r.state = 'SETTLED' and r.total_minor > 0
    and not exists (select 1 from refund_leg x where x.refund_id = r.id)
    group by r.id, r.total_minor, r.currency having count(distinct p.id) = 1;
