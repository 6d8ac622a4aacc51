-- Refunds of our payments that we did not ask for: made in the provider's dashboard, or by the shop.
create table refund_elsewhere (
  id bigint auto_increment primary key,
  provider varchar(30) not null,
  provider_refund_id varchar(100) not null,
  payment_id bigint not null,
  amount_minor bigint not null,
  currency char(3) not null,
  state varchar(20) not null,
  failure_reason varchar(200),
  seen_at bigint not null,
  changed_at bigint not null,
  matched_as varchar(20),
  matched_refund_id bigint,
  matched_leg_id bigint,
  matched_note varchar(500),
  matched_by varchar(150),
  matched_at bigint,
  constraint uq_refund_elsewhere unique (provider, provider_refund_id),
  constraint fk_refund_elsewhere_payment foreign key (payment_id) references payment (id)
);
create index ix_refund_elsewhere_payment on refund_elsewhere (payment_id);
create index ix_refund_elsewhere_matched on refund_elsewhere (matched_as, state, id);

-- Who matched what to what, and what became of it. Only added to.
create table refund_elsewhere_event (
  id bigint auto_increment primary key,
  elsewhere_id bigint not null,
  code varchar(40) not null,
  actor varchar(150) not null,
  words varchar(500) not null,
  at_millis bigint not null,
  constraint fk_refund_elsewhere_event foreign key (elsewhere_id) references refund_elsewhere (id)
);

-- Units whose money went back elsewhere belong to no case.
alter table unit_range modify column case_id bigint null;
alter table unit_range modify column case_line_no int null;
alter table unit_range add column elsewhere_id bigint;
create index ix_unit_range_elsewhere on unit_range (elsewhere_id);

create table payment_dispute (
  id bigint auto_increment primary key,
  provider varchar(30) not null,
  provider_dispute_id varchar(100) not null,
  payment_id bigint not null,
  amount_minor bigint not null,
  currency char(3) not null,
  state varchar(20) not null,
  reason varchar(100),
  opened_at bigint not null,
  closed_at bigint,
  constraint uq_payment_dispute unique (provider, provider_dispute_id),
  constraint fk_payment_dispute_payment foreign key (payment_id) references payment (id)
);
create index ix_payment_dispute_payment on payment_dispute (payment_id, state);
create index ix_payment_dispute_state on payment_dispute (state, id);

create index ix_refund_attempt_sent on refund_attempt (first_sent_at);
