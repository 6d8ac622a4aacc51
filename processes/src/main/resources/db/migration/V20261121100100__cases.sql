create table case_file (
  id bigint auto_increment primary key,
  number varchar(12) not null,
  journey varchar(20) not null,
  state varchar(30) not null,
  waiting_for varchar(20),
  due_at bigint,
  closed boolean not null,
  outcome varchar(20) not null,
  currency char(3) not null,
  customer_email varchar(254),
  customer_name varchar(200),
  locale varchar(20) not null,
  channel varchar(20) not null,
  opened_by varchar(150) not null,
  external_reference varchar(100),
  comment varchar(2000),
  requested_at bigint not null,
  opened_at bigint not null,
  updated_at bigint not null,
  closed_at bigint,
  hand_in_by bigint,
  process_instance_id varchar(64),
  access_generation int not null,
  version bigint not null,
  constraint uq_case_file_number unique (number),
  constraint uq_case_file_external_reference unique (external_reference)
);
create index ix_case_file_state on case_file (closed, state, id);
create index ix_case_file_email on case_file (customer_email);

create table case_line (
  id bigint auto_increment primary key,
  case_id bigint not null,
  line_no int not null,
  order_id bigint not null,
  order_line_no int not null,
  order_number varchar(50) not null,
  sku varchar(100) not null,
  name varchar(300) not null,
  reason varchar(30) not null,
  comment varchar(1000),
  requested int not null,
  authorised int not null,
  received int not null,
  accepted int not null,
  rejected int not null,
  kept int not null,
  lost int not null,
  verdict varchar(20),
  because varchar(60),
  grade varchar(1),
  inspection_note varchar(1000),
  disposition varchar(20),
  disposition_because varchar(60),
  constraint uq_case_line unique (case_id, line_no),
  constraint fk_case_line_case foreign key (case_id) references case_file (id)
);
create index ix_case_line_order on case_line (order_id, order_line_no);

create table undeclared_item (
  id bigint auto_increment primary key,
  case_id bigint not null,
  description varchar(300) not null,
  quantity int not null,
  noted_at bigint not null,
  constraint fk_undeclared_item_case foreign key (case_id) references case_file (id)
);
create index ix_undeclared_item_case on undeclared_item (case_id);

-- Units of order lines that are spoken for, as ranges: real lines hold tens of thousands of units.
create table unit_range (
  id bigint auto_increment primary key,
  order_id bigint not null,
  line_no int not null,
  case_id bigint not null,
  case_line_no int not null,
  first_unit int not null,
  last_unit int not null,
  refunded boolean not null
);
create index ix_unit_range_line on unit_range (order_id, line_no);
create index ix_unit_range_case_line on unit_range (case_id, case_line_no);

create table timeline_entry (
  id bigint auto_increment primary key,
  case_id bigint not null,
  seq int not null,
  at_millis bigint not null,
  code varchar(60) not null,
  actor_kind varchar(20) not null,
  actor varchar(150) not null,
  facts varchar(4000) not null,
  constraint uq_timeline_entry unique (case_id, seq),
  constraint fk_timeline_entry_case foreign key (case_id) references case_file (id)
);

create table case_message (
  id bigint auto_increment primary key,
  case_id bigint not null,
  at_millis bigint not null,
  from_customer boolean not null,
  author varchar(150) not null,
  body varchar(4000) not null,
  constraint fk_case_message_case foreign key (case_id) references case_file (id)
);
create index ix_case_message_case on case_message (case_id, id);

create table decision_record (
  id bigint auto_increment primary key,
  case_id bigint not null,
  line_no int,
  decision varchar(60) not null,
  decision_version int not null,
  rules varchar(300) not null,
  inputs varchar(1000) not null,
  outputs varchar(1000) not null,
  at_millis bigint not null,
  constraint fk_decision_record_case foreign key (case_id) references case_file (id)
);
create index ix_decision_record_case on decision_record (case_id);
