-- How long a repair takes or took, and the photos of what was found.
alter table repair add column labour_minutes int;
create table repair_photo (
  case_id bigint not null,
  file_id varchar(36) not null,
  constraint pk_repair_photo primary key (case_id, file_id),
  constraint fk_repair_photo_case foreign key (case_id) references case_file (id)
);
