-- Units by their numbers: since when they are covered, until when, and what was done to them.
create table serial_unit (
  sku varchar(100) not null,
  serial varchar(100) not null,
  order_id bigint not null,
  line_no int not null,
  product_class varchar(40),
  country varchar(2) not null,
  bought_at bigint not null,
  delivered_at bigint,
  extended_months int not null,
  constraint pk_serial_unit primary key (sku, serial)
);
create index ix_serial_unit_serial on serial_unit (serial);
create table serial_event (
  id bigint auto_increment primary key,
  sku varchar(100) not null,
  serial varchar(100) not null,
  case_id bigint,
  kind varchar(20) not null,
  fault varchar(60),
  months int not null,
  law varchar(40),
  at bigint not null
);
create index ix_serial_event_serial on serial_event (sku, serial);
-- Repairs of cases, one unit each.
create table repair (
  case_id bigint not null primary key,
  sku varchar(100) not null,
  serial varchar(100) not null,
  fault varchar(60) not null,
  fault_since varchar(10),
  damage_by_use boolean not null,
  proof varchar(200),
  answers varchar(4000) not null,
  entitlement varchar(20),
  choice_due boolean not null,
  decided_by varchar(120),
  because varchar(60),
  law varchar(40),
  repair_days int not null,
  extension_months int not null,
  received_at bigint,
  due_at bigint,
  diagnosis varchar(20),
  finding varchar(2000),
  end_kind varchar(20),
  constraint fk_repair_case foreign key (case_id) references case_file (id)
);
create table repair_quote (
  id bigint auto_increment primary key,
  case_id bigint not null,
  state varchar(20) not null,
  currency varchar(3) not null,
  total_minor bigint not null,
  valid_until bigint not null,
  answered_by varchar(200),
  answered_at bigint,
  collection_id bigint,
  created_at bigint not null,
  constraint fk_repair_quote_case foreign key (case_id) references case_file (id)
);
create index ix_repair_quote_case on repair_quote (case_id);
create table repair_quote_line (
  quote_id bigint not null,
  line_no int not null,
  kind varchar(20) not null,
  words varchar(300) not null,
  amount_minor bigint not null,
  constraint pk_repair_quote_line primary key (quote_id, line_no)
);
create table repair_part (
  case_id bigint not null,
  sku varchar(100) not null,
  name varchar(300) not null,
  quantity int not null,
  constraint pk_repair_part primary key (case_id, sku)
);
-- Units sent on to their maker. A process of its own.
create table supplier_claim (
  id bigint auto_increment primary key,
  case_id bigint not null,
  supplier varchar(200) not null,
  state varchar(20) not null,
  tracking varchar(100),
  sent_at bigint,
  due_at bigint not null,
  answer varchar(20),
  claimed_minor bigint not null,
  credited_minor bigint,
  currency varchar(3) not null,
  note varchar(1000),
  process_instance_id varchar(64),
  constraint fk_supplier_claim_case foreign key (case_id) references case_file (id)
);
create index ix_supplier_claim_case on supplier_claim (case_id);
-- Devices lent meanwhile. A process of its own.
create table loan (
  id bigint auto_increment primary key,
  case_id bigint not null,
  sku varchar(100) not null,
  state varchar(20) not null,
  due_at bigint,
  process_instance_id varchar(64),
  constraint fk_loan_case foreign key (case_id) references case_file (id)
);
create index ix_loan_case on loan (case_id);
