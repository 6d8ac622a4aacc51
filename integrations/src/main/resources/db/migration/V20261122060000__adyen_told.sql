-- What Adyen told of refunds and disputes, each thing once. Adyen can't be asked, so this is never purged. No personal data.
-- Amounts are in Adyen's own minor units; instants are epoch milliseconds.
create table adyen_told (
    id bigint not null auto_increment primary key,
    psp_reference varchar(64) character set ascii collate ascii_bin not null,
    event_code varchar(60) character set ascii collate ascii_bin not null,
    success boolean not null,
    payment_reference varchar(100) character set ascii collate ascii_bin not null,
    attempt_key varchar(64) character set ascii collate ascii_bin,
    amount bigint not null,
    currency char(3) not null,
    reason varchar(100),
    told_at bigint not null,
    constraint adyen_told_once unique (psp_reference, event_code, success)
);

create index adyen_told_payment on adyen_told (payment_reference);
create index adyen_told_attempt on adyen_told (attempt_key);
create index adyen_told_when on adyen_told (told_at);
