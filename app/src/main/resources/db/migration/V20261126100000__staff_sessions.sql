-- Sessions of staff, so that any node can go on with them: the tables of Spring Session, under the names it knows them by.
-- Attributes are sealed; principal_name is what Keycloak calls a person by (no name), for it to end his sessions.
create table SPRING_SESSION (
  PRIMARY_ID varchar(36) primary key,
  SESSION_ID varchar(36) not null,
  CREATION_TIME bigint not null,
  LAST_ACCESS_TIME bigint not null,
  MAX_INACTIVE_INTERVAL int not null,
  EXPIRY_TIME bigint not null,
  PRINCIPAL_NAME varchar(255),
  constraint uq_spring_session_id unique (SESSION_ID)
);
create index ix_spring_session_expiry on SPRING_SESSION (EXPIRY_TIME);
create index ix_spring_session_principal on SPRING_SESSION (PRINCIPAL_NAME);

create table SPRING_SESSION_ATTRIBUTES (
  SESSION_PRIMARY_ID varchar(36) not null,
  ATTRIBUTE_NAME varchar(200) not null,
  ATTRIBUTE_BYTES mediumblob not null,
  primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
  constraint fk_spring_session_attributes foreign key (SESSION_PRIMARY_ID) references SPRING_SESSION (PRIMARY_ID)
    on delete cascade
);
