-- A page's address may hold a customer's key. While a parcel nobody announced is not settled, its code is there once.
update discrepancy set code = null where code like 'http%';
alter table discrepancy add column open_code varchar(100);
update discrepancy set open_code = code where id in (select first.id from (select min(id) as id from discrepancy
  where kind = 'UNANNOUNCED_PARCEL' and settled_at is null and code is not null group by code) first);
alter table discrepancy add constraint uq_discrepancy_open_code unique (open_code);
