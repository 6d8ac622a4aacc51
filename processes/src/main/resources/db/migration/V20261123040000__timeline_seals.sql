-- Each entry of a timeline, sealed: the hash takes in the one before it in its case, under a key that is not in the database.
-- What tells of a person goes in by its digest alone; with its salt gone, nobody can guess what the digest was of.
-- No reference to case or entry: what is deleted there has to be missed here.
create table timeline_seal (
  case_id bigint not null,
  seq int not null,
  sealed_at bigint not null,
  key_id char(8) not null,
  salt binary(16),
  digest binary(32) not null,
  hash binary(32) not null,
  constraint pk_timeline_seal primary key (case_id, seq)
);

-- One row, locked by whoever seals: every entry up to this id has its seal.
create table timeline_seal_mark (
  id int primary key,
  sealed_up_to bigint not null
);
insert into timeline_seal_mark (id, sealed_up_to) values (1, 0);
