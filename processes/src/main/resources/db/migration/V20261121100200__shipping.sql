create table shipment (
  id bigint auto_increment primary key,
  case_id bigint not null,
  process_instance_id varchar(64) not null,
  state varchar(20) not null,
  tracking_state varchar(30) not null,
  tracking_rank int not null,
  carrier varchar(30),
  tracking_code varchar(60),
  hand_in_by bigint not null,
  created_at bigint not null,
  handed_in_at bigint,
  delivered_at bigint,
  constraint uq_shipment_process unique (process_instance_id),
  constraint fk_shipment_case foreign key (case_id) references case_file (id)
);
create index ix_shipment_case on shipment (case_id);
create index ix_shipment_tracking on shipment (tracking_code);

create table label (
  id bigint auto_increment primary key,
  shipment_id bigint not null,
  reference varchar(60) not null,
  provider_shipment_id varchar(100),
  state varchar(20) not null,
  cost_minor bigint,
  cost_currency char(3),
  media_type varchar(50),
  document mediumblob,
  bought_at bigint,
  void_note varchar(500),
  constraint uq_label_reference unique (reference),
  constraint fk_label_shipment foreign key (shipment_id) references shipment (id)
);
create index ix_label_shipment on label (shipment_id);

create table parcel_scan (
  id bigint auto_increment primary key,
  shipment_id bigint not null,
  scan_key varchar(64) not null,
  at_millis bigint not null,
  state varchar(30) not null,
  raw_code varchar(60) not null,
  text varchar(500) not null,
  place varchar(200) not null,
  constraint uq_parcel_scan unique (shipment_id, scan_key),
  constraint fk_parcel_scan_shipment foreign key (shipment_id) references shipment (id)
);
