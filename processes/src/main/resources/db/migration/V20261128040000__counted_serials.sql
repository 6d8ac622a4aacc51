-- Units that were counted by their own number: each of them once in a case.
create table parcel_serial (
  case_id bigint not null,
  serial varchar(100) not null,
  receipt_id bigint not null,
  line_no int not null,
  counted_at bigint not null,
  constraint pk_parcel_serial primary key (case_id, serial),
  constraint fk_parcel_serial_receipt foreign key (receipt_id) references parcel_receipt (id)
);
