-- Under which task somebody spoke: who asks again learns that he did, and not that nothing waits there.
alter table refund_approval add column task_id varchar(64);
create index ix_refund_approval_task on refund_approval (task_id);

-- What became of each refund that a person approved together with others, so that the page can be shown again.
create table approval_word (
  person varchar(150) not null,
  run varchar(36) not null,
  position int not null,
  task_id varchar(64) not null,
  case_number varchar(15),
  amount_minor bigint,
  currency char(3),
  code varchar(40),
  at_millis bigint not null,
  primary key (person, run, position)
);
create index ix_approval_word_at on approval_word (at_millis);
