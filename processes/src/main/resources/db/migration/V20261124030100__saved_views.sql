-- Filters of a queue that people keep, for themselves or for everybody of the queue.
create table saved_view (
  id bigint auto_increment primary key,
  queue varchar(30) not null,
  owner varchar(150) not null,
  name varchar(60) not null,
  shared boolean not null,
  shows varchar(1000) not null,
  created_at bigint not null,
  constraint uq_saved_view unique (queue, owner, name)
);
