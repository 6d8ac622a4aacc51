-- Files that people attached to cases. What is in them stands beside: lists of files never read it.
create table stored_file (
  id varchar(36) primary key,
  case_id bigint not null,
  task_id varchar(64) not null,
  name varchar(150) not null,
  type varchar(10) not null,
  size_bytes int not null,
  sha256 char(64) not null,
  uploaded_by varchar(150) not null,
  uploaded_at bigint not null,
  -- Whether an answer refers to it; one that none refers to is thrown away when its task is over.
  answered boolean default false not null,
  constraint fk_stored_file_case foreign key (case_id) references case_file (id)
);
create index ix_stored_file_case on stored_file (case_id);
create index ix_stored_file_left on stored_file (answered, uploaded_at);

create table stored_file_content (
  file_id varchar(36) primary key,
  content longblob not null,
  constraint fk_stored_file_content foreign key (file_id) references stored_file (id)
);

-- What people answered in forms of merchants' own: by key for programs, and in the words the page had. The engine keeps of it
-- only what a model may branch on.
create table task_answer (
  id bigint auto_increment primary key,
  case_id bigint not null,
  process_instance_id varchar(64) not null,
  task_id varchar(64) not null,
  task_key varchar(100) not null,
  task_name varchar(200) not null,
  form varchar(100) not null,
  answered_by varchar(150) not null,
  answered_at bigint not null,
  answer mediumtext not null,
  words mediumtext not null,
  constraint uq_task_answer_task unique (task_id),
  constraint fk_task_answer_case foreign key (case_id) references case_file (id)
);
create index ix_task_answer_case on task_answer (case_id);

-- What a person has filled in so far, to be gone on with later.
create table task_draft (
  task_id varchar(64) not null,
  actor varchar(150) not null,
  answer mediumtext not null,
  saved_at bigint not null,
  primary key (task_id, actor)
);
