-- Colleagues whom a note calls by their sign-in names, and whether they have seen it.
create table note_mention (
  note_id bigint not null,
  person varchar(150) not null,
  seen boolean default false not null,
  primary key (note_id, person),
  constraint fk_note_mention_note foreign key (note_id) references case_note (id)
);
create index ix_note_mention_person on note_mention (person, seen);
