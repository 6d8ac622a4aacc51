-- What the shop sells. SKUs are compared exactly: real ones differ by case only.
create table product (
  id bigint auto_increment primary key,
  sku varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(300) not null,
  product_group varchar(100) character set utf8mb4 collate utf8mb4_bin,
  options varchar(300),
  price_minor bigint not null,
  currency char(3) not null,
  product_class varchar(40),
  serialised boolean not null,
  active boolean not null,
  updated_at bigint not null,
  constraint uq_product_sku unique (sku)
);
create index ix_product_group on product (product_group, id);

-- The embedded inventory: a row per product, locked before anything of it changes.
create table stock (
  sku varchar(100) character set utf8mb4 collate utf8mb4_bin not null primary key,
  on_hand bigint not null,
  reserved bigint not null,
  constraint fk_stock_product foreign key (sku) references product (sku)
);

-- A key that was released before anything was held under it has no sku.
create table stock_reservation (
  id bigint auto_increment primary key,
  reservation_key varchar(100) character set ascii collate ascii_bin not null,
  sku varchar(100) character set utf8mb4 collate utf8mb4_bin,
  quantity int not null,
  state varchar(20) not null,
  created_at bigint not null,
  changed_at bigint not null,
  constraint uq_stock_reservation_key unique (reservation_key)
);

-- Why there is as much as there is: what is on hand is the sum of these.
create table stock_entry (
  id bigint auto_increment primary key,
  sku varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(20) not null,
  quantity bigint not null,
  on_hand bigint not null,
  entry_key varchar(120) character set ascii collate ascii_bin not null,
  reason varchar(500),
  at_millis bigint not null,
  done_by varchar(150) not null,
  constraint uq_stock_entry_key unique (entry_key)
);
create index ix_stock_entry_sku on stock_entry (sku, id);

-- What cases want out of the inventory, whichever keeps it.
create table item_reservation (
  id bigint auto_increment primary key,
  case_id bigint not null,
  purpose varchar(20) not null,
  reservation_key varchar(100) character set ascii collate ascii_bin not null,
  sku varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  quantity int not null,
  state varchar(20) not null,
  stock_left bigint,
  constraint uq_item_reservation_key unique (reservation_key),
  constraint fk_item_reservation_case foreign key (case_id) references case_file (id)
);
create index ix_item_reservation_case on item_reservation (case_id, purpose);

-- Goods that go back on the shelf: written with the disposition, worked by a sweep.
create table stock_move (
  id bigint auto_increment primary key,
  move_key varchar(60) character set ascii collate ascii_bin not null,
  case_id bigint not null,
  line_no int not null,
  sku varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  quantity int not null,
  state varchar(20) not null,
  created_at bigint not null,
  next_try_at bigint not null,
  tries int not null,
  last_problem varchar(500),
  constraint uq_stock_move_key unique (move_key),
  constraint fk_stock_move_case foreign key (case_id) references case_file (id)
);
create index ix_stock_move_due on stock_move (state, next_try_at);
create index ix_stock_move_case on stock_move (case_id, line_no);
