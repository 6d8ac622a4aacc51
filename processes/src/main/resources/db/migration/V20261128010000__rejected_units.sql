-- Units of a line that are not accepted have a plate of their own: they go back to the customer, the others do not.
alter table put_away add column rejected boolean not null default false;
alter table put_away drop constraint fk_put_away_case;
alter table put_away drop constraint uq_put_away;
alter table put_away add constraint uq_put_away_units unique (case_id, line_no, rejected);
alter table put_away add constraint fk_put_away_case foreign key (case_id) references case_file (id);
