-- Webhooks as they came. A repeat meets the unique key; instants are epoch milliseconds.
create table webhook_inbox (
    id bigint not null auto_increment primary key,
    provider varchar(30) not null,
    dedup_key varchar(200) character set ascii collate ascii_bin not null,
    event_type varchar(100) not null,
    body mediumblob not null,
    status varchar(10) not null,
    attempts int not null,
    due_at bigint not null,
    received_at bigint not null,
    worked_at bigint,
    error varchar(500),
    constraint webhook_inbox_once unique (provider, dedup_key)
);

create index webhook_inbox_due on webhook_inbox (status, due_at, id);
create index webhook_inbox_worked on webhook_inbox (status, worked_at);
