-- Store credit becomes a ledger: entries are only ever added, and the balance is their sum.
alter table store_credit add column expires_at bigint;
-- When the sweep took what was left; null while it has not, also for credits that never expire.
alter table store_credit add column expired_at bigint;
alter table store_credit add constraint ck_store_credit_balance check (balance_minor >= 0);
create index ix_store_credit_expiry on store_credit (expired_at, expires_at);

-- amount_minor is signed; balance_minor is what the entry left. purpose is what it is for: nothing is entered twice for one.
-- cause groups the entries of one doing, such as the attempt of a refund. spend_id is the spend that a REVERSE gives back.
create table store_credit_entry (
  id bigint auto_increment primary key,
  credit_id bigint not null,
  kind varchar(20) not null,
  amount_minor bigint not null,
  balance_minor bigint not null,
  purpose varchar(150) not null,
  reason varchar(60) not null,
  note varchar(500),
  order_number varchar(50),
  spend_id bigint,
  cause varchar(64),
  at_millis bigint not null,
  done_by varchar(150) not null,
  constraint uq_store_credit_entry_purpose unique (purpose),
  constraint ck_store_credit_entry_balance check (balance_minor >= 0),
  constraint fk_store_credit_entry_credit foreign key (credit_id) references store_credit (id),
  constraint fk_store_credit_entry_spend foreign key (spend_id) references store_credit_entry (id)
);
create index ix_store_credit_entry_credit on store_credit_entry (credit_id, id);
create index ix_store_credit_entry_cause on store_credit_entry (cause);
create index ix_store_credit_entry_at on store_credit_entry (at_millis);

insert into store_credit_entry (credit_id, kind, amount_minor, balance_minor, purpose, reason, at_millis, done_by)
  select id, 'ISSUE', issued_minor, issued_minor, purpose, 'refund', issued_at, 'roundtrip' from store_credit order by id;
-- Nothing of ours spent credits so far; what a shop took off by hand is a spend nobody has described.
insert into store_credit_entry (credit_id, kind, amount_minor, balance_minor, purpose, reason, at_millis, done_by)
  select id, 'SPEND', balance_minor - issued_minor, balance_minor, concat('before-ledger-', id), 'before-ledger', issued_at,
    'roundtrip' from store_credit where balance_minor < issued_minor order by id;
