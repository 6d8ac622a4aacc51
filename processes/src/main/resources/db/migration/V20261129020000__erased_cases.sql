-- When the personal data of a case was erased: nobody writes words on it any more, which nothing would erase again.
alter table case_file add column erased_at bigint;
update case_file set erased_at = (select max(t.at_millis) from timeline_entry t
  where t.case_id = case_file.id and t.code = 'personal-data-erased');
