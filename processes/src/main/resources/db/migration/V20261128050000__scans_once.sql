-- A scan that is sent again, because nobody heard the answer, is the same scan.
alter table warehouse_scan add column sent_as varchar(60);
alter table warehouse_scan add constraint uq_warehouse_scan_sent unique (sent_as);
