-- Cases moved to another version of their model: who did it, when, why, which step became which, and what became of each.
create table model_migration (
  id bigint auto_increment primary key,
  model varchar(100) not null,
  from_version int not null,
  to_version int not null,
  reason varchar(500) not null,
  begun_by varchar(200) not null,
  begun_at bigint not null,
  finished_at bigint,
  -- The model's id while it lasts, null after it: one migration of a model at a time.
  under_way varchar(100),
  constraint uq_model_migration_under_way unique (under_way)
);
-- Which step became which: what somebody said by hand, and what is the same in both versions.
create table model_migration_step (
  migration_id bigint not null,
  from_step varchar(200) not null,
  to_step varchar(200) not null,
  by_hand boolean not null,
  constraint pk_model_migration_step primary key (migration_id, from_step),
  constraint fk_model_migration_step foreign key (migration_id) references model_migration (id)
);
create table migrated_case (
  id bigint auto_increment primary key,
  migration_id bigint not null,
  process_instance_id varchar(64) not null,
  case_number varchar(100) not null,
  state varchar(20) not null,
  stood_at varchar(1000),
  problem varchar(1000),
  done_at bigint,
  constraint uq_migrated_case unique (migration_id, process_instance_id),
  constraint fk_migrated_case foreign key (migration_id) references model_migration (id)
);
create index ix_migrated_case_state on migrated_case (state, migration_id);
