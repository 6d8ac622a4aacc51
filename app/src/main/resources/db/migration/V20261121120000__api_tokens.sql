-- Tokens programs call the API with. Only their SHA-256 is kept.
create table api_token (
  token_sha256 char(64) primary key,
  name varchar(150) not null,
  roles varchar(200) not null,
  expires_at bigint not null
);
create index ix_api_token_expires on api_token (expires_at);
