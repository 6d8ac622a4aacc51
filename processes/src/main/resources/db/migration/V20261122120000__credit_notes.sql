-- Since when a settled refund waits for its credit note; null for one that has it, or needs none.
alter table refund add column credit_note_due_at bigint;
create index ix_refund_credit_note_due on refund (credit_note_due_at);
update refund set credit_note_due_at = settled_at where state = 'SETTLED' and total_minor > 0;

-- The row is locked by whoever takes numbers, until they are committed: so the series has no gap and no double.
create table credit_note_series (
  prefix varchar(30) primary key,
  last_number bigint not null
);

-- Written once, never changed. Names and amounts are copied, because what they were copied from may change.
create table credit_note (
  id bigint auto_increment primary key,
  number varchar(50) not null,
  series varchar(30) not null,
  series_number bigint not null,
  refund_id bigint not null,
  reverses_id bigint,
  case_number varchar(12) not null,
  method varchar(20) not null,
  currency char(3) not null,
  total_minor bigint not null,
  seller varchar(1000) not null,
  customer varchar(1000) not null,
  refunded_at bigint not null,
  issued_at bigint not null,
  constraint uq_credit_note_number unique (number),
  constraint uq_credit_note_series unique (series, series_number),
  constraint uq_credit_note_reverses unique (reverses_id),
  constraint fk_credit_note_refund foreign key (refund_id) references refund (id),
  constraint fk_credit_note_reverses foreign key (reverses_id) references credit_note (id)
);
create index ix_credit_note_issued on credit_note (issued_at, id);

create table credit_note_line (
  id bigint auto_increment primary key,
  credit_note_id bigint not null,
  position int not null,
  kind varchar(30) not null,
  tax_code varchar(20),
  order_number varchar(50) not null,
  invoice_number varchar(50),
  sku varchar(100),
  name varchar(300),
  units int not null,
  amount_minor bigint not null,
  constraint uq_credit_note_line unique (credit_note_id, position),
  constraint fk_credit_note_line_note foreign key (credit_note_id) references credit_note (id)
);
