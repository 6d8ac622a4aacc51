create table refund (
  id bigint auto_increment primary key,
  case_id bigint not null,
  number int not null,
  state varchar(20) not null,
  method varchar(20) not null,
  total_minor bigint not null,
  currency char(3) not null,
  approvals_needed int not null,
  approval_because varchar(60),
  payout_instance_id varchar(64),
  prepared_by varchar(150) not null,
  calculated_at bigint not null,
  settled_at bigint,
  credit_code varchar(40),
  constraint uq_refund_number unique (case_id, number),
  constraint fk_refund_case foreign key (case_id) references case_file (id)
);
create index ix_refund_payout on refund (payout_instance_id);
create index ix_refund_state on refund (state, id);

create table refund_line (
  id bigint auto_increment primary key,
  refund_id bigint not null,
  position int not null,
  kind varchar(30) not null,
  case_line_no int,
  order_id bigint not null,
  order_line_no int,
  units int not null,
  amount_minor bigint not null,
  rule varchar(120) not null,
  constraint uq_refund_line unique (refund_id, position),
  constraint fk_refund_line_refund foreign key (refund_id) references refund (id)
);

create table refund_approval (
  id bigint auto_increment primary key,
  refund_id bigint not null,
  approver varchar(150) not null,
  approved boolean not null,
  note varchar(1000),
  at_millis bigint not null,
  constraint uq_refund_approval unique (refund_id, approver),
  constraint fk_refund_approval_refund foreign key (refund_id) references refund (id)
);

create table refund_leg (
  id bigint auto_increment primary key,
  refund_id bigint not null,
  payment_id bigint not null,
  amount_minor bigint not null,
  currency char(3) not null,
  settled_elsewhere varchar(500),
  constraint uq_refund_leg unique (refund_id, payment_id),
  constraint fk_refund_leg_refund foreign key (refund_id) references refund (id)
);
create index ix_refund_leg_payment on refund_leg (payment_id);

create table refund_attempt (
  id bigint auto_increment primary key,
  leg_id bigint not null,
  attempt_key varchar(64) not null,
  state varchar(20) not null,
  provider_refund_id varchar(100),
  planned_at bigint not null,
  first_sent_at bigint,
  checked_at bigint,
  resolved_at bigint,
  provider_code varchar(100),
  provider_message varchar(500),
  version bigint not null,
  constraint uq_refund_attempt_key unique (attempt_key),
  constraint fk_refund_attempt_leg foreign key (leg_id) references refund_leg (id)
);
create index ix_refund_attempt_leg on refund_attempt (leg_id);
create index ix_refund_attempt_pending on refund_attempt (state, first_sent_at);
create index ix_refund_attempt_provider on refund_attempt (provider_refund_id);
