-- Who had a person's data exported or erased, when and why. The person is a keyed hash: found by who asks again with the same address, and by nobody else.
create table privacy_record (
  id bigint auto_increment primary key,
  kind varchar(20) not null,
  subject char(64) not null,
  reason varchar(500),
  done_by varchar(150) not null,
  at_millis bigint not null,
  cases int not null,
  orders int not null,
  files int not null
);
create index ix_privacy_record_subject on privacy_record (subject, id);

-- What customers asked for on the page of a case.
create table privacy_request (
  id bigint auto_increment primary key,
  case_id bigint not null,
  kind varchar(20) not null,
  asked_at bigint not null,
  done_at bigint,
  constraint fk_privacy_request_case foreign key (case_id) references case_file (id)
);
create index ix_privacy_request_case on privacy_request (case_id);
create index ix_privacy_request_open on privacy_request (done_at, asked_at);

-- How far each removal has come, by the ids of its table.
create table retention_mark (
  name varchar(40) primary key,
  up_to bigint not null
);
insert into retention_mark (name, up_to) values ('mail', 0), ('label', 0), ('credit-note', 0);

-- A shop that hands an erased order in again brings nobody back.
alter table shop_order add column erased_at bigint;
