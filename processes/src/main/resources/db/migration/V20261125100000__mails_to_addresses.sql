-- A mail may go to an address that has no case: whoever lost an order number asks for it with his email.
alter table mail_outbox modify column case_id bigint null;
alter table mail_outbox add column recipient varchar(254);
alter table mail_outbox add column locale varchar(35);
