-- One row per request that carried an Idempotency-Key, written in the transaction of its effect. The id is a hash of
-- actor and key, so that keys which differ in case only stay apart under any collation.
create table idempotency_key (
  id char(64) primary key,
  actor varchar(150) not null,
  fingerprint char(64) not null,
  status int,
  location varchar(300),
  etag varchar(60),
  response mediumtext,
  created_at bigint not null
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);
