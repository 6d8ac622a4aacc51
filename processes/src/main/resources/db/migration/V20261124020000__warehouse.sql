-- What the warehouse scanned, and what it turned out to be. Rows throw themselves away after some days.
create table warehouse_scan (
  id bigint auto_increment primary key,
  code varchar(100) not null,
  kind varchar(20) not null,
  result varchar(20) not null,
  case_id bigint,
  line_no int,
  scanned_at bigint not null,
  scanned_by varchar(150) not null
);
create index ix_warehouse_scan_at on warehouse_scan (scanned_at);
create index ix_warehouse_scan_by on warehouse_scan (scanned_by, id);

-- Parcels that somebody in the warehouse has in hand: a case may come in several.
create table parcel_receipt (
  id bigint auto_increment primary key,
  case_id bigint not null,
  parcel_no int not null,
  received_at bigint not null,
  received_by varchar(150) not null,
  damaged boolean not null,
  checked_at bigint,
  checked_by varchar(150),
  more_to_come boolean not null,
  constraint uq_parcel_receipt unique (case_id, parcel_no),
  constraint fk_parcel_receipt_case foreign key (case_id) references case_file (id)
);
create index ix_parcel_receipt_at on parcel_receipt (received_at);

-- What was counted out of them, by line of the case.
create table parcel_count (
  receipt_id bigint not null,
  line_no int not null,
  counted int not null,
  missing boolean not null,
  constraint pk_parcel_count primary key (receipt_id, line_no),
  constraint fk_parcel_count_receipt foreign key (receipt_id) references parcel_receipt (id)
);

-- What does not fit: parcels nobody announced, items nobody declared, what is missing. Open until somebody settled it.
create table discrepancy (
  id bigint auto_increment primary key,
  kind varchar(30) not null,
  code varchar(100),
  description varchar(300) not null,
  quantity int not null,
  case_id bigint,
  noted_at bigint not null,
  noted_by varchar(150) not null,
  settled_as varchar(30),
  settled_case_id bigint,
  settled_at bigint,
  settled_by varchar(150),
  note varchar(500)
);
create index ix_discrepancy_open on discrepancy (settled_at, id);
create index ix_discrepancy_case on discrepancy (case_id);

-- Dispositions that a person chose instead of the rule's, with the reason.
create table disposition_choice (
  id bigint auto_increment primary key,
  case_id bigint not null,
  line_no int not null,
  suggested varchar(20) not null,
  suggested_because varchar(60) not null,
  chosen varchar(20) not null,
  reason varchar(500) not null,
  chosen_at bigint not null,
  chosen_by varchar(150) not null,
  constraint fk_disposition_choice_case foreign key (case_id) references case_file (id)
);
create index ix_disposition_choice_case on disposition_choice (case_id, line_no);

-- Items on their way from the bench to a bin. The id is the number on the plate.
create table put_away (
  id bigint auto_increment primary key,
  case_id bigint not null,
  line_no int not null,
  sku varchar(100) not null,
  name varchar(300) not null,
  quantity int not null,
  disposition varchar(20) not null,
  opened_at bigint not null,
  bin varchar(20),
  put_at bigint,
  put_by varchar(150),
  constraint uq_put_away unique (case_id, line_no),
  constraint fk_put_away_case foreign key (case_id) references case_file (id)
);
create index ix_put_away_open on put_away (put_at, id);
create index ix_put_away_bin on put_away (sku, disposition, put_at);
