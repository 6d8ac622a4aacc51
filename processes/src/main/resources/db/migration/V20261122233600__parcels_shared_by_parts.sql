-- Parts of one request travel in one parcel: the shipment whose label they use.
alter table shipment add column travels_with bigint;
create index ix_shipment_travels_with on shipment (travels_with);
