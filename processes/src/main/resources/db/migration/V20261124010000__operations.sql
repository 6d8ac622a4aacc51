-- Failed steps that somebody had tried again, and what came of it.
create table retry_request (
  id bigint auto_increment primary key,
  kind varchar(20) not null,
  work_id varchar(64) not null,
  instance_id varchar(64) not null,
  case_number varchar(255) not null,
  model varchar(255) not null,
  step_id varchar(255) not null,
  step_name varchar(255) not null,
  fingerprint varchar(12) not null,
  requested_by varchar(200) not null,
  requested_at bigint not null,
  state varchar(20) not null,
  settled_at bigint
);
create index ix_retry_request_work on retry_request (work_id, state);
-- The numbers look at a span of days: without these they would read every case there ever was.
create index ix_case_file_opened on case_file (opened_at);
create index ix_shop_order_placed on shop_order (placed_at);
create index ix_label_bought on label (bought_at);
create index ix_refund_calculated on refund (calculated_at);
