-- What agents write beside a question that nothing was found for; kept as long as the question.
create table notes (
  id integer primary key autoincrement,
  text text not null,
  -- GB/T 2260 code, or '' where the place is not known
  region text not null,
  note text not null,
  agent text not null,
  at integer not null
) strict;
create index notes_by_question on notes (text, region);
