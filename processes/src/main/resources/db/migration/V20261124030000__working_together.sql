-- What people of the staff write to each other on a case; no customer sees it.
create table case_note (
  id bigint auto_increment primary key,
  case_id bigint not null,
  at_millis bigint not null,
  author varchar(150) not null,
  body varchar(4000) not null,
  constraint fk_case_note_case foreign key (case_id) references case_file (id)
);
create index ix_case_note_case on case_note (case_id, id);

-- Texts that messages are made of, once for each language.
create table text_block (
  id bigint auto_increment primary key,
  name varchar(80) not null,
  locale varchar(20) not null,
  body varchar(4000) not null,
  updated_by varchar(150) not null,
  updated_at bigint not null,
  constraint uq_text_block unique (name, locale)
);
insert into text_block (name, locale, body, updated_by, updated_at) values
  ('Photo wanted', 'en', 'Hello {customer},

to decide about your request {case} we need one more picture: please show the damage from close by, in daylight. You can add it on the page of your request.

{agent}', 'roundtrip', 0),
  ('Photo wanted', 'de', 'Guten Tag {customer},

um über Ihre Anfrage {case} zu entscheiden, brauchen wir noch ein Bild: den Schaden aus der Nähe, bei Tageslicht. Sie können es auf der Seite Ihrer Anfrage hochladen.

{agent}', 'roundtrip', 0),
  ('Photo wanted', 'pt-BR', 'Olá, {customer}.

Para decidir sobre a solicitação {case}, precisamos de mais uma foto: o dano de perto, à luz do dia. Você pode enviá-la na página da solicitação.

{agent}', 'roundtrip', 0),
  ('Hand it in', 'en', 'Hello {customer},

your parcel for {case} has not been handed in yet. The label works until {hand-in-by}.

{agent}', 'roundtrip', 0),
  ('Hand it in', 'de', 'Guten Tag {customer},

Ihr Paket zu {case} ist noch nicht abgegeben. Das Etikett gilt bis {hand-in-by}.

{agent}', 'roundtrip', 0),
  ('Hand it in', 'pt-BR', 'Olá, {customer}.

O pacote da solicitação {case} ainda não foi entregue. A etiqueta vale até {hand-in-by}.

{agent}', 'roundtrip', 0);

-- Who looks at a case, or writes an answer, as of the last beat of his page.
create table case_presence (
  case_id bigint not null,
  person varchar(150) not null,
  doing varchar(20) not null,
  seen_at bigint not null,
  primary key (case_id, person)
);
create index ix_case_presence_person on case_presence (person);
