-- Money wanted of customers: by a link to a payment page, or held on a card.
create table collection (
  id bigint auto_increment primary key,
  case_id bigint not null,
  purpose varchar(20) not null,
  state varchar(20) not null,
  amount_minor bigint not null,
  currency char(3) not null,
  captured_minor bigint not null,
  pay_by bigint not null,
  provider varchar(30),
  payment_reference varchar(100),
  payment_id bigint,
  held_until bigint,
  settled_elsewhere varchar(500),
  problem varchar(200),
  asking_instance_id varchar(64),
  settling_instance_id varchar(64),
  lost_instance_id varchar(64),
  refund_id bigint,
  looked_at bigint,
  wanted_at bigint not null,
  settled_at bigint,
  constraint fk_collection_case foreign key (case_id) references case_file (id),
  constraint uq_collection_payment unique (provider, payment_reference)
);
create index ix_collection_case on collection (case_id, id);
create index ix_collection_asking on collection (asking_instance_id);
create index ix_collection_settling on collection (settling_instance_id);
create index ix_collection_state on collection (state, id);

-- A page a customer can pay on. Its key is stored before the provider is asked; one collection has one live link at most.
create table payment_link (
  id bigint auto_increment primary key,
  collection_id bigint not null,
  link_key varchar(64) not null,
  provider varchar(30) not null,
  state varchar(20) not null,
  reference varchar(100),
  url varchar(2000),
  expires_at bigint not null,
  asked_at bigint not null,
  checked_at bigint,
  ended_at bigint,
  problem varchar(200),
  version bigint not null,
  constraint uq_payment_link_key unique (link_key),
  constraint fk_payment_link_collection foreign key (collection_id) references collection (id)
);
create index ix_payment_link_collection on payment_link (collection_id, id);
create index ix_payment_link_reference on payment_link (reference);
create index ix_payment_link_open on payment_link (state, asked_at);
create index ix_payment_link_asked on payment_link (provider, asked_at);

-- One asking to capture what is held, or to let it go.
create table hold_attempt (
  id bigint auto_increment primary key,
  collection_id bigint not null,
  kind varchar(10) not null,
  attempt_key varchar(64) not null,
  state varchar(20) not null,
  amount_minor bigint not null,
  planned_at bigint not null,
  first_sent_at bigint,
  resolved_at bigint,
  provider_code varchar(100),
  provider_message varchar(500),
  version bigint not null,
  constraint uq_hold_attempt_key unique (attempt_key),
  constraint fk_hold_attempt_collection foreign key (collection_id) references collection (id)
);
create index ix_hold_attempt_collection on hold_attempt (collection_id, id);

-- What was collected is a payment like any other; a shop that hands its order in again does not know of it.
alter table payment add column collection_id bigint;
-- A refund of one payment that is not kept. It says nothing about where its case stands.
alter table refund add column payment_id bigint;
