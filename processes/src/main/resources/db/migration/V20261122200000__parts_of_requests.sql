-- A request whose lines go different ways is several cases under one number.
alter table case_file modify column number varchar(15) not null;
alter table case_file add column request_number varchar(12);
alter table case_file add column parts int default 1 not null;
update case_file set request_number = number;
alter table case_file modify column request_number varchar(12) not null;
create index ix_case_file_request on case_file (request_number);
alter table work_item modify column case_number varchar(15) not null;
alter table credit_note modify column case_number varchar(15) not null;
