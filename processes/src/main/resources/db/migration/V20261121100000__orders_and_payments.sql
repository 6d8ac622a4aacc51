-- Instants are epoch milliseconds, money is minor units beside its ISO currency.
create table shop_order (
  id bigint auto_increment primary key,
  number varchar(50) not null,
  placed_at bigint not null,
  delivered_at bigint,
  currency char(3) not null,
  shipping_minor bigint not null,
  customer_email varchar(254),
  customer_name varchar(200),
  customer_reference varchar(100),
  street varchar(200),
  city varchar(100),
  postcode varchar(20),
  country char(2),
  imported_at bigint not null,
  version bigint not null,
  constraint uq_shop_order_number unique (number)
);
create index ix_shop_order_email on shop_order (customer_email);

create table order_line (
  order_id bigint not null,
  line_no int not null,
  sku varchar(100) not null,
  name varchar(300) not null,
  quantity int not null,
  paid_minor bigint not null,
  tax_minor bigint not null,
  returnable boolean not null,
  primary key (order_id, line_no),
  constraint fk_order_line_order foreign key (order_id) references shop_order (id)
);

create table payment (
  id bigint auto_increment primary key,
  order_id bigint not null,
  position int not null,
  provider varchar(30) not null,
  reference varchar(100) not null,
  captured_minor bigint not null,
  currency char(3) not null,
  constraint uq_payment_reference unique (provider, reference),
  constraint fk_payment_order foreign key (order_id) references shop_order (id)
);
create index ix_payment_order on payment (order_id, position);

create table store_credit (
  id bigint auto_increment primary key,
  code varchar(40) not null,
  purpose varchar(100) not null,
  holder_email varchar(254) not null,
  currency char(3) not null,
  issued_minor bigint not null,
  balance_minor bigint not null,
  issued_at bigint not null,
  constraint uq_store_credit_code unique (code),
  constraint uq_store_credit_purpose unique (purpose)
);
create index ix_store_credit_holder on store_credit (holder_email);
