-- Times are milliseconds since the epoch. Everything about one person hangs on `conversation`.

create table conversations (
  id text primary key,
  -- the time of the last commit, always rising: what a turn compares and swaps
  version integer not null,
  state text not null
) strict;
create index conversations_by_age on conversations (version);

-- What was answered to each message that a platform may send twice; `key` is a keyed hash.
create table deliveries (
  channel text not null,
  key text not null,
  -- null once the conversation has been forgotten
  conversation text,
  reply text not null,
  -- how many of the answer's messages the platform has taken
  sent integer not null default 0,
  at integer not null,
  primary key (channel, key)
) strict;
create index deliveries_by_age on deliveries (at);
create index deliveries_by_conversation on deliveries (conversation);

create table feedback (
  conversation text not null,
  turn integer not null,
  helpful integer not null,
  comment text,
  at integer not null,
  primary key (conversation, turn)
) strict;
create index feedback_by_age on feedback (at);

-- Belongs to nobody: what was asked, how often, without numbers that could name a person.
create table unanswered (
  text text not null,
  -- GB/T 2260 code, or '' where the place is not known
  region text not null,
  count integer not null,
  first_at integer not null,
  last_at integer not null,
  primary key (text, region)
) strict;
create index unanswered_by_age on unanswered (last_at);

create table cases (
  code text not null,
  conversation text not null,
  content text not null,
  at integer not null,
  primary key (code, conversation)
) strict;
create index cases_by_age on cases (at);
create index cases_by_conversation on cases (conversation);

create table reports (
  id integer primary key autoincrement,
  measure text not null,
  reason text not null,
  snapshot text,
  revision text not null,
  agent text not null,
  status text not null check (status in ('open', 'accepted', 'rejected', 'fixed')),
  note text,
  at integer not null,
  changed_at integer not null
) strict;
create index reports_by_status on reports (status, id);

create table audit (
  id integer primary key autoincrement,
  at integer not null,
  agent text not null,
  action text not null,
  subject text,
  detail text
) strict;
create trigger audit_is_not_changed before update on audit
begin
  select raise(abort, 'audit is append-only');
end;
create trigger audit_is_not_deleted before delete on audit
begin
  select raise(abort, 'audit is append-only');
end;

create table settings (name text primary key, value text not null) strict;
