-- Bytes of files lie outside the database. They are written down here before they are put there, in a commit of its own:
-- what no file has come to refer to a day later is thrown away.
create table file_content (
  id varchar(36) primary key,
  put_at bigint not null
);
create index ix_file_content_put on file_content (put_at);

-- The line of the case it shows, if it shows one; and whether the picture in it is one we made ourselves.
alter table stored_file add column line_no int null;
alter table stored_file add column picture boolean default false not null;

-- Photos of requests that are still being filled in. They become files of a case, or go with the request. The place counts
-- within a line: two uploads at once can't both be the last that fits.
create table request_photo (
  id varchar(36) primary key,
  request varchar(200) not null,
  line_no int not null,
  place int not null,
  name varchar(150) not null,
  type varchar(10) not null,
  size_bytes int not null,
  sha256 char(64) not null,
  sent_at bigint not null,
  constraint uq_request_photo_place unique (request, line_no, place)
);
create index ix_request_photo_sent on request_photo (sent_at);
