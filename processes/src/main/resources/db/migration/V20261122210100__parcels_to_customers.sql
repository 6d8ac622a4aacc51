-- Parcels go both ways: the shop sends replacements, mended things, loans, and what it does not keep.
alter table shipment add column direction varchar(3) default 'IN' not null;
alter table shipment add column purpose varchar(20) default 'RETURN' not null;

-- What is in a parcel to a customer. Written before there is a shipment: then shipment_id is null.
create table shipment_item (
  id bigint auto_increment primary key,
  case_id bigint not null,
  purpose varchar(20) not null,
  shipment_id bigint,
  line_no int not null,
  sku varchar(100) not null,
  name varchar(300) not null,
  quantity int not null,
  serialised boolean not null,
  constraint fk_shipment_item_case foreign key (case_id) references case_file (id),
  constraint fk_shipment_item_shipment foreign key (shipment_id) references shipment (id)
);
create index ix_shipment_item_case on shipment_item (case_id, purpose, shipment_id);

create table shipment_serial (
  id bigint auto_increment primary key,
  item_id bigint not null,
  serial varchar(100) not null,
  constraint uq_shipment_serial unique (item_id, serial),
  constraint fk_shipment_serial_item foreign key (item_id) references shipment_item (id)
);
create index ix_shipment_serial on shipment_serial (serial);
