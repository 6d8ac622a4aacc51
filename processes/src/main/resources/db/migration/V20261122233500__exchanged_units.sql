-- Which orders are replacements, and which units went for one: nobody withdrew from them.
alter table shop_order add column replacement boolean not null default false;
update shop_order set replacement = true where id in (select order_id from order_paid_by);
alter table unit_range add column exchanged boolean not null default false;
