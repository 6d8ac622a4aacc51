-- What a consumer stated, as stated. Written once, never changed: evidence of a declaration that takes effect on arrival.
create table withdrawal_statement (
  id bigint auto_increment primary key,
  reference varchar(16) not null,
  case_id bigint not null,
  stated_at bigint not null,
  name varchar(200) not null,
  email varchar(254) not null,
  order_named varchar(200) not null,
  items varchar(2000),
  locale varchar(20) not null,
  channel varchar(20) not null,
  mailed boolean not null,
  by_hand boolean not null,
  constraint uq_withdrawal_statement_reference unique (reference),
  constraint uq_withdrawal_statement_case unique (case_id),
  constraint fk_withdrawal_statement_case foreign key (case_id) references case_file (id)
);

-- What we made of it. begin_at: when to begin; null once that has happened.
create table withdrawal_handling (
  case_id bigint primary key,
  begin_at bigint,
  process_instance_id varchar(64),
  finding varchar(30),
  order_id bigint,
  received_at bigint,
  last_day varchar(10),
  days int,
  law varchar(20),
  decision varchar(20),
  ground varchar(40),
  decided_by varchar(150),
  decided_at bigint,
  dispatch_told_at bigint,
  constraint fk_withdrawal_handling_case foreign key (case_id) references case_file (id)
);
create index ix_withdrawal_handling_begin on withdrawal_handling (begin_at);
