-- Whether the customer agreed to be asked by mail how it went, and when that is to happen. Empty for nearly every case, so that
-- the sweep reads what is due and nothing else.
alter table case_file add column may_ask_by_mail boolean default false not null;
alter table case_file add column follow_up_due_at bigint;
create index ix_case_file_follow_up on case_file (follow_up_due_at);

-- How it went, in the customer's eyes: one row per case that was asked or has answered.
create table follow_up (
  id bigint auto_increment primary key,
  case_id bigint not null,
  process_instance_id varchar(64),
  asked_at bigint,
  answered_at bigint,
  score int,
  comment varchar(1000),
  coupon varchar(100),
  called_back_at bigint,
  constraint uq_follow_up_case unique (case_id),
  constraint fk_follow_up_case foreign key (case_id) references case_file (id)
);
