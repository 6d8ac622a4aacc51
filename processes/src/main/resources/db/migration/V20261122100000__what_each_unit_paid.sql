-- What an order paid, taken apart: price, discounts and each tax of a line, and of the delivery.
alter table order_line add column price_minor bigint;
alter table order_line add column discount_minor bigint default 0 not null;
alter table order_line add column order_discount_minor bigint default 0 not null;
alter table order_line add column taxes varchar(500);

alter table shop_order add column shipping_standard_minor bigint;
alter table shop_order add column shipping_taxes varchar(500);
alter table shop_order add column invoice_number varchar(50);

-- Which rule or person decided on a line, what a person gave on top or found lost in value.
alter table case_line add column decided_by varchar(120);
alter table case_line add column goodwill_minor bigint default 0 not null;
alter table case_line add column diminished_percent decimal(5, 2);

alter table refund_line add column tax_code varchar(20);

-- What a refund was calculated by: enough to calculate it again.
create table refund_basis (
  refund_id bigint primary key,
  basis mediumtext not null,
  constraint fk_refund_basis_refund foreign key (refund_id) references refund (id)
);
