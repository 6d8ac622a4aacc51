-- What a held answer was about, for when its task is gone before it could be carried out.
alter table held_answer add column case_number varchar(15);
alter table held_answer add column step varchar(255);

-- Two people may have the same text open.
alter table text_block add column version bigint default 0 not null;
