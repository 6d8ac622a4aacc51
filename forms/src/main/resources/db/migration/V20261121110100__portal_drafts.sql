-- Half-filled requests of customers, found by the SHA-256 of a random cookie, so that any node can go on with them.
create table portal_draft (
  id varchar(32) primary key,
  cookie_hash varchar(64) not null,
  state mediumtext not null,
  created_at bigint not null,
  updated_at bigint not null,
  constraint uq_portal_draft_cookie unique (cookie_hash)
);
create index ix_portal_draft_updated on portal_draft (updated_at);
