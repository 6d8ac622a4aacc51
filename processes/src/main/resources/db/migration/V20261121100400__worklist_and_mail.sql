-- What waits for people. The id is the engine's task id, the rest a projection written in the engine's transaction.
create table work_item (
  id varchar(64) primary key,
  case_id bigint not null,
  case_number varchar(12) not null,
  process_instance_id varchar(64) not null,
  task_key varchar(100) not null,
  form_key varchar(100) not null,
  name varchar(200) not null,
  queue varchar(30) not null,
  assignee varchar(150),
  created_at bigint not null,
  due_at bigint
);
create index ix_work_item_queue on work_item (queue, created_at);
create index ix_work_item_case on work_item (case_id);

-- Answers given on a screen are held for a few seconds so that they can be undone.
create table held_answer (
  task_id varchar(64) primary key,
  actor varchar(150) not null,
  actor_roles varchar(200) not null,
  answer mediumtext not null,
  run_at bigint not null,
  problem varchar(500)
);
create index ix_held_answer_run_at on held_answer (run_at);

create table mail_outbox (
  id bigint auto_increment primary key,
  case_id bigint not null,
  kind varchar(40) not null,
  facts text not null,
  state varchar(20) not null,
  created_at bigint not null,
  next_try_at bigint not null,
  tries int not null,
  sent_at bigint,
  last_problem varchar(500),
  constraint fk_mail_outbox_case foreign key (case_id) references case_file (id)
);
create index ix_mail_outbox_due on mail_outbox (state, next_try_at);
create index ix_mail_outbox_case on mail_outbox (case_id);
