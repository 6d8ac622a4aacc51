-- What a case exchanges and on which terms.
create table exchange (
  case_id bigint not null primary key,
  in_advance boolean not null,
  timing varchar(20),
  decided_by varchar(120),
  hold_days int not null,
  collection_id bigint,
  left_at bigint,
  forgone boolean not null,
  off_because varchar(20),
  constraint fk_exchange_case foreign key (case_id) references case_file (id)
);
create table exchange_item (
  id bigint auto_increment primary key,
  case_id bigint not null,
  line_no int not null,
  sku varchar(100) not null,
  name varchar(300) not null,
  options varchar(300),
  quantity int not null,
  price_minor bigint not null,
  decided_by varchar(120) not null,
  constraint uq_exchange_item unique (case_id, line_no),
  constraint fk_exchange_item_case foreign key (case_id) references case_file (id)
);
-- Orders that were not paid themselves: a replacement is paid by what paid the order it comes from.
create table order_paid_by (
  order_id bigint not null primary key,
  paying_order_id bigint not null
);
create index ix_order_paid_by_paying on order_paid_by (paying_order_id);
