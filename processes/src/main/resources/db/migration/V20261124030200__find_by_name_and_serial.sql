create index ix_case_file_name on case_file (customer_name);
create index ix_repair_serial on repair (serial);
