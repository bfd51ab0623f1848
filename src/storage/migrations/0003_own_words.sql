-- What people said is kept once, packed, and goes with its conversation. Times are milliseconds since
-- the epoch. Codes given out before could be shared by strangers: they lapse, and with them what a
-- platform might still have repeated.
drop table cases;
drop table deliveries;

create table conversations_packed (
  id text primary key,
  -- always rising: what a turn compares and swaps
  version integer not null,
  -- the time of the last turn, to the hour
  seen_at integer not null,
  -- text where an earlier program wrote it
  state any not null
) strict, without rowid;
insert into conversations_packed select id, version, version, state from conversations;
drop table conversations;
alter table conversations_packed rename to conversations;
create index conversations_by_age on conversations (seen_at);

-- One turn that must be told again: to an agent with the case's code, or to a platform that repeats it.
create table turns (
  id integer primary key,
  conversation text not null,
  turn integer not null,
  -- the segment of the talk whose case it belongs to; null where only its delivery needs it
  since integer,
  -- {said, reply}
  content blob not null,
  at integer not null
) strict;
create unique index turns_by_conversation on turns (conversation, turn);
create index turns_by_age on turns (at);
create index turns_of_deliveries on turns (at) where since is null;

-- A message that may be delivered again, and where its reply stands.
create table deliveries (
  -- the channel and a keyed hash of chat and message
  key text primary key,
  -- null once the conversation has been forgotten
  conversation text,
  turn integer,
  -- a keyed hash of what was said, by which another message under the same key shows
  request text not null,
  -- the reply itself, where the conversation has been forgotten
  reply blob,
  -- how many of the answer's messages the platform has taken
  sent integer not null default 0,
  at integer not null
) strict, without rowid;
create index deliveries_by_age on deliveries (at);
create index deliveries_by_conversation on deliveries (conversation);

-- What a code names: one segment of one conversation.
create table cases (
  code text primary key,
  conversation text not null,
  since integer not null,
  -- what the last answer rests on
  content blob not null,
  at integer not null
) strict;
create index cases_by_age on cases (at);
create index cases_by_conversation on cases (conversation);

create table unanswered_numbered (
  id integer primary key,
  text text not null,
  -- GB/T 2260 code, or '' where the place is not known
  region text not null,
  count integer not null,
  first_at integer not null,
  last_at integer not null,
  unique (text, region)
) strict;
insert into unanswered_numbered (text, region, count, first_at, last_at)
  select text, region, count, first_at, last_at from unanswered;
-- Who asked, as a keyed hash: so that it can be taken back.
create table unanswered_askers (
  question integer not null,
  asker text not null,
  times integer not null,
  primary key (question, asker)
) strict, without rowid;
create index unanswered_by_asker on unanswered_askers (asker);

create table question_notes (
  id integer primary key,
  question integer not null,
  note text not null,
  agent text not null,
  at integer not null
) strict;
insert into question_notes (question, note, agent, at)
  select unanswered_numbered.id, note, agent, notes.at from notes
  join unanswered_numbered on unanswered_numbered.text = notes.text
    and unanswered_numbered.region = notes.region;
drop table notes;
alter table question_notes rename to notes;
create index notes_by_question on notes (question);
drop table unanswered;
alter table unanswered_numbered rename to unanswered;
create index unanswered_by_age on unanswered (last_at);

-- The trail holds ids alone; callers' words that an earlier program wrote are taken out.
drop trigger audit_is_not_changed;
update audit set subject = null, detail = null
  where action in ('search', 'contacts.search', 'unanswered.note');
create trigger audit_is_not_changed before update on audit
begin
  select raise(abort, 'audit is append-only');
end;

-- Agents who are signed in; the id is a keyed hash of what their cookie holds.
create table sessions (
  id text primary key,
  agent text not null,
  -- a keyed hash of the token, so that another token ends it
  token text not null,
  began_at integer not null,
  seen_at integer not null
) strict, without rowid;

-- Wrong tokens and codes, by source and stretch of time.
create table guesses (
  source text not null,
  stretch integer not null,
  count integer not null,
  primary key (source, stretch)
) strict, without rowid;
