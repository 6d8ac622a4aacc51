-- What is written on a parcel that was received: the same code again is the same parcel.
alter table parcel_receipt add column tracking_code varchar(100);
create index ix_parcel_receipt_code on parcel_receipt (tracking_code);
